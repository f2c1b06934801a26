import { readdirSync, readFileSync } from 'node:fs'
import type { DeclaredDetails } from '@qudao/api/domain/error-details'
import { ERROR_CODES, type ErrorCode } from '@qudao/api/domain/errors'
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

// one of each declared shape: the compiler asks for a new one here, and for every value in it
const CARRIED: { [C in keyof DeclaredDetails]: DeclaredDetails[C] } = {
  'money.invalid_amount': { reason: 'too_many_decimals', text: '1.005' },
  'money.unknown_currency': { currency: 'XAU' },
  'rate_limit.exceeded': { retryAfterSeconds: 60 },
  'request.busy': { retryAfterSeconds: 5 },
  'request.conflict': { retryAfterSeconds: 1 },
  'statement_sheet.column_missing': { missing: 'name', columns: ['日期', '金额'] },
  'table.header_duplicated': { names: ['付款金额', '订单编号'] },
}

test('a sentence with parameters says what the refusal carries, by the names it is sent under', () => {
  for (const words of [zhCN, en]) {
    const withParameters = Object.entries(words.errors).filter(([, sentence]) => typeof sentence === 'function')
    expect(withParameters.map(([code]) => code).toSorted()).toEqual([
      'money.invalid_amount',
      'money.unknown_currency',
      'table.header_duplicated',
    ])
    for (const [code] of withParameters) {
      // safe because only a code with declared details may have parameters
      const details = CARRIED[code as keyof DeclaredDetails]
      const sentence = errorWords(words, code, JSON.parse(JSON.stringify(details)))
      expect(sentence, code).not.toBe(errorWords(words, code))
      expect(sentence, code).not.toMatch(/undefined|\[object/)
    }
    for (const name of CARRIED['table.header_duplicated'].names)
      expect(errorWords(words, 'table.header_duplicated', CARRIED['table.header_duplicated'])).toContain(name)
  }
})

test('every declared refusal is given somewhere: no sentence waits for a code nobody throws', () => {
  const root = new URL('../../../apps/api/src/', import.meta.url)
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && path !== 'domain/errors.ts' && !path.startsWith('client/'))
    .map((path) => readFileSync(new URL(path, root), 'utf8'))
    // what a route lists is a promise, what a docstring names is a hope
    .map((source) => source.replaceAll(/refuses: \[[^\]]*\]/g, '').replaceAll(/^\s*(\/\*\*|\*).*$/gm, ''))
    .join('\n')
  const never = (Object.keys(ERROR_CODES) as ErrorCode[]).filter((code) => !sources.includes(`'${code}'`))
  expect(never).toEqual([])
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
