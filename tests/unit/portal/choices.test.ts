import { describe, expect, test } from 'vitest'
import { chooseLocale, chooseTheme, needsWebfont } from '../../../apps/portal/src/lib/locale.ts'
import { splitTemplate } from '../../../apps/portal/src/lib/template.ts'
import { hrefWith, safeReturnPath } from '../../../apps/portal/src/lib/url.ts'

test.each([
  ['en', 'zh-CN', 'en'],
  [undefined, 'en-GB,en;q=0.9', 'en'],
  [undefined, 'fr, zh;q=0.9, en;q=0.8', 'zh-CN'],
  [undefined, 'fr', 'zh-CN'],
  ['klingon', null, 'zh-CN'],
])('chosen %s, browser %s: %s', (chosen, accept, locale) => expect(chooseLocale(chosen, accept)).toBe(locale))

test('an unknown theme follows the system', () => expect(chooseTheme('sepia')).toBe('system'))

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/153', true],
  ['Mozilla/5.0 (Linux; Android 16) Chrome/153 Mobile', false],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)', false],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', false],
])('%s needs the webfont: %s', (userAgent, needed) => expect(needsWebfont(userAgent)).toBe(needed))

describe('hrefWith', () => {
  const url = new URL('http://localhost/b/shanyin/orders?q=tea&cursor=abc&sort=-paid')

  test('a new filter keeps the others and starts at the first page', () => {
    expect(hrefWith(url, { state: 'paid' })).toBe('?q=tea&sort=-paid&state=paid')
  })
  test('null takes a filter away, and the last one leaves a clean address', () => {
    expect(hrefWith(url, { q: null, sort: null })).toBe('/b/shanyin/orders')
  })
  test('a page keeps what is listed', () =>
    expect(hrefWith(url, { cursor: 'def' })).toBe('?q=tea&sort=-paid&cursor=def'))
})

test.each([
  ['/b/shanyin/orders?q=1', '/b/shanyin/orders?q=1'],
  ['//evil.example', null],
  ['/\\evil.example', null],
  ['https://evil.example', null],
  ['', null],
  [null, null],
])('after signing in, %s leads to %s', (path, target) => expect(safeReturnPath(path)).toBe(target))

test('a sentence is cut at its places, in any order', () => {
  expect(splitTemplate('For {grade}, {rate}.')).toEqual([
    { text: 'For ' },
    { token: 'grade' },
    { text: ', ' },
    { token: 'rate' },
    { text: '.' },
  ])
})
