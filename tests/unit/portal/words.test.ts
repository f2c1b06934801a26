import { readFileSync } from 'node:fs'
import { ERROR_CODES } from '@qudao/api/domain/errors'
import { expect, test } from 'vitest'
import { errorWords } from '../../../apps/portal/src/lib/error-words.ts'
import * as en from '../../../apps/portal/src/lib/messages/en/index.ts'
import * as zhCN from '../../../apps/portal/src/lib/messages/zh-CN/index.ts'

/** Every path to a word, so that two languages can be compared. */
function pathsOf(node: object, path = ''): string[] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? pathsOf(value, `${path}.${key}`)
      : [`${path}.${key}: ${typeof value}`],
  )
}

const withoutErrors = ({ errors: _, ...rooms }: typeof zhCN) => rooms

test('English has exactly the words that Chinese has', () => {
  expect(pathsOf(withoutErrors(en)).toSorted()).toEqual(pathsOf(withoutErrors(zhCN)).toSorted())
})

test('every refusal of the product has a sentence of its own in both languages, and no sentence is left over', () => {
  for (const words of [zhCN, en]) {
    expect(Object.keys(words.errors).toSorted()).toEqual(Object.keys(ERROR_CODES).toSorted())
    for (const code of Object.keys(ERROR_CODES)) expect(errorWords(words, code), code).toMatch(/[。.]$/)
  }
})

test('an unknown code is never shown raw', () => {
  expect(errorWords(zhCN, 'some.new_code')).toBe(errorWords(zhCN, 'internal'))
})

test('buttons say what happens, never 确定, 提交 or OK', () => {
  const words = readFileSync(new URL('../../../apps/portal/src/lib/messages/zh-CN/parts.ts', import.meta.url), 'utf8')
  expect(words).not.toMatch(/'(确定|提交|OK)'/)
})

test('the two dark themes are equal: the one of the system and the one chosen by hand', () => {
  const css = readFileSync(new URL('../../../apps/portal/src/styles/tokens.css', import.meta.url), 'utf8')
  const [bySystem, byHand] = [...css.matchAll(/\{\s*color-scheme: dark;([^}]*)\}/g)].map(([, body]) =>
    body?.replace(/\s+/g, ' '),
  )
  expect(bySystem).toBeTruthy()
  expect(byHand).toBe(bySystem)
})
