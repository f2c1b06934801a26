import { fc, test } from '@fast-check/vitest'
import { statementAmounts } from '@qudao/api/domain/settlement/statement-amounts'
import { describe, expect } from 'vitest'
import { signedMinor } from './arbitraries.ts'

const nothing = { openingMinor: 0n, earnedMinor: 0n, reversedMinor: 0n, adjustedMinor: 0n }

describe('statementAmounts', () => {
  test('a month with everything in it: 126.40 + 8412.36 − 318.90 + 200.00 − 1347.18 tax = 7072.68', () => {
    const month = { openingMinor: 12_640n, earnedMinor: 841_236n, reversedMinor: 31_890n, adjustedMinor: 20_000n }
    expect(statementAmounts({ ...month, taxMinor: 134_718n, minimumMinor: 10_000n })).toEqual({
      balanceMinor: 841_986n,
      grossMinor: 841_986n,
      taxMinor: 134_718n,
      netMinor: 707_268n,
      carriedMinor: 0n,
    })
  })

  test.each([
    { name: 'nothing', input: {}, carried: 0n, reason: 'nothing_due' },
    { name: 'a debt', input: { reversedMinor: 500n }, carried: -500n, reason: 'negative' },
    {
      name: 'a debt under a minimum of 0',
      input: { openingMinor: -1n, minimumMinor: 0n },
      carried: -1n,
      reason: 'negative',
    },
    {
      name: 'a fen below the minimum',
      input: { earnedMinor: 9_999n, minimumMinor: 10_000n },
      carried: 9_999n,
      reason: 'below_minimum',
    },
    { name: 'all of it tax', input: { earnedMinor: 100n, taxMinor: 100n }, carried: 100n, reason: 'tax_exceeds' },
    { name: 'less than its tax', input: { earnedMinor: 100n, taxMinor: 160n }, carried: 100n, reason: 'tax_exceeds' },
  ])('$name is carried as it is: $reason', ({ input, carried, reason }) => {
    expect(statementAmounts({ ...nothing, ...input })).toEqual({
      balanceMinor: carried,
      grossMinor: 0n,
      taxMinor: 0n,
      netMinor: 0n,
      carriedMinor: carried,
      carryReason: reason,
    })
  })

  test('exactly the minimum is paid', () => {
    expect(statementAmounts({ ...nothing, earnedMinor: 10_000n, minimumMinor: 10_000n }).netMinor).toBe(10_000n)
  })

  test('negative tax or minimum is refused', () => {
    expect(() => statementAmounts({ ...nothing, taxMinor: -1n })).toThrow(RangeError)
    expect(() => statementAmounts({ ...nothing, minimumMinor: -1n })).toThrow(RangeError)
  })

  const small = fc.bigInt({ min: 0n, max: 20_000n })
  const input = fc.record({
    openingMinor: signedMinor,
    earnedMinor: signedMinor,
    reversedMinor: signedMinor,
    adjustedMinor: signedMinor,
    taxMinor: small,
    minimumMinor: small,
  })
  test.prop([input])('every fen is paid, withheld or carried, and nobody is paid a debt', (input) => {
    const result = statementAmounts(input)
    expect(result.grossMinor).toBe(result.netMinor + result.taxMinor)
    expect(result.grossMinor + result.carriedMinor).toBe(
      input.openingMinor + input.earnedMinor - input.reversedMinor + input.adjustedMinor,
    )
    expect(result.netMinor >= 0n && result.taxMinor >= 0n).toBe(true)
    expect(result.carryReason === undefined).toBe(result.netMinor > 0n)
  })
})
