import { fc, test } from '@fast-check/vitest'
import { formatMinor, parseAmount } from '@qudao/api/domain/amount-text'
import { sum } from '@qudao/api/domain/money'
import { withholdingDue, withholdingOnMonth } from '@qudao/api/domain/tax/labour-remuneration'
import { describe, expect } from 'vitest'
import vectors from '../../fixtures/vectors/tax.json' with { type: 'json' }

/** The taxes of several payments in one month, each catching up with those before. */
function withholdOneByOne(payments: readonly bigint[]): bigint[] {
  const taxes: bigint[] = []
  for (const [i, gross] of payments.entries()) {
    taxes.push(withholdingDue({ monthGrossBefore: sum(payments.slice(0, i)), withheldBefore: sum(taxes), gross }))
  }
  return taxes
}

describe('withholdingOnMonth', () => {
  test.each(vectors.per_occurrence)(
    'published: $gross → $withholding ($source)',
    ({ gross, withholding, net_before_vat }) => {
      const grossMinor = parseAmount(gross)
      const tax = withholdingOnMonth(grossMinor)
      expect(formatMinor(tax)).toBe(withholding)
      expect(formatMinor(grossMinor - tax)).toBe(net_before_vat)
    },
  )

  test.each([
    ['0', '0.00'],
    ['800', '0.00'],
    ['800.02', '0.00'],
    ['800.03', '0.01'],
    ['1500', '140.00'],
    ['3000', '440.00'],
    ['4000', '640.00'],
    ['10000', '1600.00'],
    ['8419.86', '1347.18'],
    ['25000', '4000.00'],
    ['30000', '5200.00'],
    ['62500', '13000.00'],
    ['100000', '25000.00'],
  ])('%s yuan → %s', (gross, tax) => expect(formatMinor(withholdingOnMonth(parseAmount(gross)))).toBe(tax))

  test('a negative amount is refused', () => {
    expect(() => withholdingOnMonth(-1n)).toThrow(RangeError)
  })

  const gross = fc.bigInt({ min: 0n, max: 20_000_000n })
  test.prop([gross, gross])('more income is never taxed less, and never takes more than it brings', (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a]
    const extra = withholdingOnMonth(high) - withholdingOnMonth(low)
    expect(extra >= 0n).toBe(true)
    expect(extra <= high - low).toBe(true)
  })
})

describe('withholdingDue', () => {
  test('deducts once a month, not once a payment: 5000 + 3000 + 2000 → 1600.00', () => {
    const taxes = withholdOneByOne([500_000n, 300_000n, 200_000n])
    expect(taxes.map((tax) => formatMinor(tax))).toEqual(['800.00', '480.00', '320.00'])
    expect(formatMinor(sum(taxes))).toBe('1600.00')
  })

  test('600 + 3000 in one month → 560.00, all with the second payment', () => {
    expect(withholdOneByOne([60_000n, 300_000n])).toEqual([0n, 56_000n])
  })

  test('a single fen of tax is due', () => {
    expect(withholdingDue({ monthGrossBefore: 0n, withheldBefore: 0n, gross: 80_003n })).toBe(1n)
  })

  test('too much withheld before is not paid back', () => {
    expect(withholdingDue({ monthGrossBefore: 100_000n, withheldBefore: 50_000n, gross: 10_000n })).toBe(0n)
  })

  test('too little withheld before is caught up in full, even beyond the payment', () => {
    expect(withholdingDue({ monthGrossBefore: 1_000_000n, withheldBefore: 0n, gross: 10_000n })).toBe(161_600n)
  })

  test.each([
    { monthGrossBefore: -1n, withheldBefore: 0n, gross: 1n },
    { monthGrossBefore: 0n, withheldBefore: -1n, gross: 1n },
    { monthGrossBefore: 2n, withheldBefore: 0n, gross: -1n },
  ])('a negative amount is refused: $monthGrossBefore, $withheldBefore, $gross', (month) => {
    expect(() => withholdingDue(month)).toThrow(RangeError)
  })

  const payments = fc.array(fc.bigInt({ min: 0n, max: 8_000_000n }), { maxLength: 8 })
  test.prop([payments])('the tax of a month depends on its total alone, however it is paid out', (payments) => {
    expect(sum(withholdOneByOne(payments))).toBe(withholdingOnMonth(sum(payments)))
  })
})
