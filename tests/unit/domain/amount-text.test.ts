import { fc, test } from '@fast-check/vitest'
import {
  formatMinor,
  formatRatePercent,
  MAX_AMOUNT_MINOR,
  parseAmount,
  parseRatePercent,
} from '@qudao/api/domain/amount-text'
import type { AmountProblem } from '@qudao/api/domain/error-details'
import { DomainError } from '@qudao/api/domain/errors'
import { describe, expect } from 'vitest'
import { rate } from './arbitraries.ts'

describe('parseAmount', () => {
  test.each([
    ['0', 0n],
    ['-0', 0n],
    ['12', 1_200n],
    ['12.3', 1_230n],
    ['12.34', 1_234n],
    ['.5', 50n],
    ['-12.34', -1_234n],
    ['+12.34', 1_234n],
    ['1,234.50', 123_450n],
    ['1,234,567', 123_456_700n],
    ['12.3400', 1_234n],
    ['  12.34  ', 1_234n],
    ['¥1,234.50', 123_450n],
    ['￥12', 1_200n],
    ['-¥12', -1_200n],
    ['¥-12', -1_200n],
    ['12.34元', 1_234n],
    ['12 元', 1_200n],
    ['１，２３４．５０', 123_450n],
    ['－１２', -1_200n],
    ['−12', -1_200n],
    ['(12.00)', -1_200n],
    ['（１２）', -1_200n],
    ['(¥12)', -1_200n],
    ['100000000000.00', MAX_AMOUNT_MINOR],
    ['-100,000,000,000', -MAX_AMOUNT_MINOR],
    ['0000000000000012', 1_200n],
  ])('%s is %s fen', (text, minor) => expect(parseAmount(text)).toBe(minor))

  test.each<[string, AmountProblem]>([
    ['', 'empty'],
    ['   ', 'empty'],
    ['--', 'not_a_number'],
    ['-', 'not_a_number'],
    ['¥', 'not_a_number'],
    ['.', 'not_a_number'],
    ['5.', 'not_a_number'],
    ['twelve', 'not_a_number'],
    ['NaN', 'not_a_number'],
    ['0x10', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['1,23', 'not_a_number'],
    ['12,34.5', 'not_a_number'],
    ['1 234', 'not_a_number'],
    ['--5', 'not_a_number'],
    ['-¥-5', 'not_a_number'],
    ['(-5)', 'not_a_number'],
    ['()', 'not_a_number'],
    ['(5', 'not_a_number'],
    ['$5', 'not_a_number'],
    ['5%', 'not_a_number'],
    ['3.84E+18', 'scientific_notation'],
    ['1e3', 'scientific_notation'],
    ['1.005', 'too_many_decimals'],
    ['¥1.005', 'too_many_decimals'],
    ['-0.001', 'too_many_decimals'],
    ['100000000000.01', 'too_large'],
    ['99999999999999999999', 'too_large'],
  ])('%j is refused: %s', (text, reason) => {
    try {
      expect(parseAmount(text)).toBe('a refusal')
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError)
      expect(error).toMatchObject({ code: 'money.invalid_amount', details: { reason } })
    }
  })

  test.each([
    ['1234', 0, 1_234n],
    ['1234.0', 0, 1_234n],
    ['1.005', 3, 1_005n],
  ])('%s with %i decimals is %s', (text, exponent, minor) => expect(parseAmount(text, exponent)).toBe(minor))

  test('a yen has no tenth', () => {
    expect(() => parseAmount('12.5', 0)).toThrow('more decimals than its currency')
  })
})

describe('formatMinor', () => {
  test.each([
    [0n, 2, '0.00'],
    [5n, 2, '0.05'],
    [-5n, 2, '-0.05'],
    [123_450n, 2, '1234.50'],
    [1_234n, 0, '1234'],
    [-1_234n, 0, '-1234'],
    [1_005n, 3, '1.005'],
  ])('%s with %i decimals is %s', (minor, exponent, text) => expect(formatMinor(minor, exponent)).toBe(text))

  const minor = fc.bigInt({ min: -MAX_AMOUNT_MINOR, max: MAX_AMOUNT_MINOR })
  test.prop([minor, fc.integer({ min: 0, max: 3 })])('an amount survives being written and read', (minor, exponent) => {
    expect(parseAmount(formatMinor(minor, exponent), exponent)).toBe(minor)
  })
})

describe('rates', () => {
  test.each([
    ['2.50 %', 25_000],
    ['2.5', 25_000],
    ['０．３％', 3_000],
    ['0.0001%', 1],
    ['100 %', 1_000_000],
    ['0%', 0],
    ['15.50000', 155_000],
  ])('%s is %i ppm', (text, ppm) => expect(parseRatePercent(text)).toBe(ppm))

  test.each(['', '%', '--', '-1 %', '100.0001 %', '101%', '0.00001 %', '2,5 %', '1e1'])('%j is no rate', (text) => {
    expect(() => parseRatePercent(text)).toThrow(expect.objectContaining({ code: 'money.invalid_rate' }))
  })

  test.each([
    [25_000, '2.5'],
    [100_000, '10'],
    [1_000_000, '100'],
    [0, '0'],
    [1, '0.0001'],
  ])('%i ppm is written %s', (ppm, text) => expect(formatRatePercent(ppm)).toBe(text))

  test.prop([rate])('a rate survives being written and read', (ppm) => {
    expect(parseRatePercent(`${formatRatePercent(ppm)} %`)).toBe(ppm)
  })
})
