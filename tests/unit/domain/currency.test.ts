import { currencyExponent } from '@qudao/api/domain/currency'
import { describe, expect, test } from 'vitest'

describe('currencyExponent', () => {
  test.each([
    ['CNY', 2],
    ['GBP', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('%s has %i decimals', (currency, exponent) => expect(currencyExponent(currency)).toBe(exponent))

  test.each(['ZZZ', 'cny', '', 'toString'])('%j is refused rather than guessed', (currency) => {
    expect(() => currencyExponent(currency)).toThrow(expect.objectContaining({ code: 'money.unknown_currency' }))
  })
})
