import { test } from '@fast-check/vitest'
import { explainPeriod } from '@qudao/api/domain/commission/explain-period'
import { periodIncrement } from '@qudao/api/domain/commission/period'
import type { PlanTerms } from '@qudao/api/domain/commission/plan'
import { divideRounded, PPM, sum } from '@qudao/api/domain/money'
import { describe, expect } from 'vitest'
import { flatRule, samplePlan } from '../sample-plan.ts'
import { bookedLine, period } from './period-lines.ts'

const rising = {
  ...flatRule('all', 0),
  tiers: [
    { from: 0n, rate: 50_000 },
    { from: 1_000_000n, rate: 80_000 },
    { from: 5_000_000n, rate: 100_000 },
  ],
}

/** What the portal asks: the outcome of a month with one sale, explained. */
function explainSale(terms: PlanTerms, baseMinor: bigint) {
  const line = bookedLine(terms, { orderNo: 'o', rule: 0, baseMinor, refundedMinor: 0n }, 'line 0')
  return explainPeriod(terms, periodIncrement(terms, [line]).perRule[0]!)
}

describe('explainPeriod', () => {
  test('graduated: each tier with its slice, and the way to the next', () => {
    expect(explainSale(samplePlan({ rules: [rising] }), 1_500_001n)).toEqual({
      ruleId: 'all',
      label: 'all',
      tierMode: 'graduated',
      netSalesMinor: 1_500_001n,
      targetMinor: 90_000n,
      earnedMinor: 75_000n,
      incrementMinor: 15_000n,
      slices: [
        { from: 0n, ratePpm: 50_000, salesMinor: 1_000_000n, exact: '500.00' },
        { from: 1_000_000n, ratePpm: 80_000, salesMinor: 500_001n, exact: '400.0008' },
      ],
      mode: 'half_up',
      nextTier: { from: 5_000_000n, ratePpm: 100_000, missingMinor: 3_499_999n },
    })
  })

  test('whole: the tier reached with everything', () => {
    const { slices, nextTier } = explainSale(samplePlan({ rules: [rising], tierMode: 'whole' }), 5_000_000n)
    expect(slices).toEqual([{ from: 5_000_000n, ratePpm: 100_000, salesMinor: 5_000_000n, exact: '5000.00' }])
    expect(nextTier).toBeUndefined()
  })

  test.each([0n, -100n])('net sales of %s have no slices', (base) => {
    expect(explainSale(samplePlan({ rules: [rising] }), base)).toMatchObject({
      slices: [],
      nextTier: { from: 1_000_000n, missingMinor: 1_000_000n - base },
    })
  })

  test('terms of another version are refused', () => {
    const outcome = { ruleId: 'gone', netSalesMinor: 0n, targetMinor: 0n, earnedMinor: 0n, incrementMinor: 0n }
    expect(() => explainPeriod(samplePlan(), outcome)).toThrow(
      expect.objectContaining({ code: 'plan.rule_not_found', details: { ruleId: 'gone' } }),
    )
  })

  test.prop([period])('the slices are the net sales, and pay the target', ({ terms, lines }) => {
    for (const outcome of periodIncrement(terms, lines).perRule) {
      const { slices, mode } = explainPeriod(terms, outcome)
      expect(sum(slices.map((slice) => slice.salesMinor))).toBe(outcome.netSalesMinor)
      const scaled = sum(slices.map((slice) => slice.salesMinor * BigInt(slice.ratePpm)))
      const isPerOrder = slices.length === 1 && terms.rounding.step === 'order'
      if (!isPerOrder) expect(divideRounded(scaled, PPM, mode)).toBe(outcome.targetMinor)
    }
  })
})
