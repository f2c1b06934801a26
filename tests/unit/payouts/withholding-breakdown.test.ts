import { withholdingBreakdown, withholdingOnMonth } from '@qudao/api/domain/tax/labour-remuneration'
import { describe, expect, test } from 'vitest'

describe('withholdingBreakdown', () => {
  test.each([
    { gross: 80_000n, deduction: 80_000n, taxable: 0n, rate: 200_000, quick: 0n },
    { gross: 360_000n, deduction: 80_000n, taxable: 280_000n, rate: 200_000, quick: 0n },
    { gross: 400_001n, deduction: 80_000n, taxable: 320_001n, rate: 200_000, quick: 0n },
    { gross: 2_500_000n, deduction: 500_000n, taxable: 2_000_000n, rate: 200_000, quick: 0n },
    { gross: 4_000_000n, deduction: 800_000n, taxable: 3_200_000n, rate: 300_000, quick: 200_000n },
    { gross: 7_000_000n, deduction: 1_400_000n, taxable: 5_600_000n, rate: 400_000, quick: 700_000n },
  ])('$gross fen: every column of the return', ({ gross, deduction, taxable, rate, quick }) => {
    expect(withholdingBreakdown(gross)).toEqual({
      deductionMinor: deduction,
      taxableMinor: taxable,
      ratePpm: rate,
      quickDeductionMinor: quick,
      taxMinor: withholdingOnMonth(gross),
    })
  })
})
