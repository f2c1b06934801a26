import { fc, test as property } from '@fast-check/vitest'
import {
  explainDifference,
  isDigitSwap,
  type OurFigures,
  type TheirFigures,
} from '@qudao/api/domain/settlement/compare-figures'
import { describe, expect, test } from 'vitest'

const ours: OurFigures = {
  openingMinor: 1_000n,
  earnedMinor: 50_000n,
  reversedMinor: 3_000n,
  adjustedMinor: 700n,
  taxMinor: 2_000n,
  netMinor: 46_700n,
  carriedMinor: 0n,
  refundedSinceMinor: 450n,
  notPayableYetMinor: 8_100n,
  lines: 12,
}
const sheet = (amountMinor: bigint, columns: Partial<TheirFigures> = {}): TheirFigures => ({
  amountMinor,
  earnedMinor: null,
  reversedMinor: null,
  taxMinor: null,
  ...columns,
})
const codes = (theirs: TheirFigures) => explainDifference(ours, theirs, ours.netMinor).map(({ code }) => code)

describe('explainDifference', () => {
  test.each([
    ['equal', 46_700n, []],
    ['the tax not taken off', 48_700n, ['tax_forgotten']],
    ['refunds not taken back', 49_700n, ['refund_forgotten']],
    ['tax and refunds', 51_700n, ['refund_forgotten', 'tax_forgotten']],
    ['the balance of the month before left out', 45_700n, ['opening_forgotten']],
    ['an adjustment left out', 46_000n, ['adjustment_forgotten']],
    ['a refund that came after our close', 46_250n, ['refund_after_close']],
    ['sales that are in their hold', 54_800n, ['not_payable_yet']],
    ['half a fen a line', 46_706n, ['rounding']],
    ['more than half a fen a line', 46_707n, ['unexplained']],
    ['two digits in the wrong order', 64_700n, ['digits_swapped']],
    ['nothing known', 99_999n, ['unexplained']],
  ])('%s', (_name, amount, expected) => expect(codes(sheet(amount))).toEqual(expected))

  test('columns of the sheet say it first', () => {
    expect(codes(sheet(49_700n, { earnedMinor: 50_000n, reversedMinor: 0n, taxMinor: 2_000n }))).toEqual([
      'refund_forgotten',
    ])
    expect(codes(sheet(46_702n, { earnedMinor: 50_002n, reversedMinor: -3_000n, taxMinor: 2_000n }))).toEqual([
      'rounding',
    ])
    expect(codes(sheet(64_700n, { earnedMinor: 50_000n, reversedMinor: 3_000n, taxMinor: 2_000n }))).toEqual([
      'digits_swapped',
    ])
  })

  test('columns that do not lead to the difference are not believed', () => {
    expect(codes(sheet(48_700n, { reversedMinor: 1n }))).toEqual(['tax_forgotten'])
  })

  property.prop([fc.bigInt({ min: -100_000n, max: 200_000n }), fc.option(fc.bigInt({ min: 0n, max: 60_000n }))])(
    'reasons add up to the difference, whatever they are',
    (amount, earned) => {
      const reasons = explainDifference(ours, sheet(amount, { earnedMinor: earned }), ours.netMinor)
      expect(reasons.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(amount - ours.netMinor)
    },
  )
})

test.each([
  [1234n, 2134n, true],
  [1234n, 1243n, true],
  [1234n, 4231n, false],
  [1234n, 12340n, false],
  [1224n, 1224n, false],
])('%s and %s: neighbours swapped = %s', (a, b, expected) => expect(isDigitSwap(a, b)).toBe(expected))
