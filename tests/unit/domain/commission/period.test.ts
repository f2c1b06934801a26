import { fc, test } from '@fast-check/vitest'
import { type PeriodLine, periodIncrement } from '@qudao/api/domain/commission/period'
import type { PlanTerms, Rule } from '@qudao/api/domain/commission/plan'
import { reversalDue } from '@qudao/api/domain/commission/reversal'
import { divideRounded, PPM, sum } from '@qudao/api/domain/money'
import { describe, expect } from 'vitest'
import { flatRule, samplePlan } from '../sample-plan.ts'
import { bookedLine, period } from './period-lines.ts'

const rising: Rule = {
  ...flatRule('all', 0),
  tiers: [
    { from: 0n, rate: 50_000 },
    { from: 1_000_000n, rate: 80_000 },
  ],
}

function linesOf(
  terms: PlanTerms,
  sales: { orderNo?: string; base: bigint; refunded?: bigint; rule?: number }[],
): PeriodLine[] {
  return sales.map(({ orderNo, base, refunded = 0n, rule = 0 }, i) =>
    bookedLine(
      terms,
      { orderNo: orderNo ?? `order ${i}`, rule, baseMinor: base, refundedMinor: refunded },
      `line ${i}`,
    ),
  )
}

describe('periodIncrement', () => {
  test('graduated: only the excess earns more, and it is spread by net base', () => {
    const terms = samplePlan({ rules: [rising] })
    const lines = linesOf(terms, [{ base: 900_000n }, { base: 600_000n, refunded: 300_000n }, { base: 300_000n }])
    expect(periodIncrement(terms, lines)).toEqual({
      amountMinor: 15_000n,
      shares: [
        { lineId: 'line 0', ruleId: 'all', amountMinor: 9_000n, baseMinor: 900_000n, refundedAtMinor: 0n },
        { lineId: 'line 1', ruleId: 'all', amountMinor: 3_000n, baseMinor: 300_000n, refundedAtMinor: 300_000n },
        { lineId: 'line 2', ruleId: 'all', amountMinor: 3_000n, baseMinor: 300_000n, refundedAtMinor: 0n },
      ],
      perRule: [
        {
          ruleId: 'all',
          netSalesMinor: 1_500_000n,
          targetMinor: 90_000n,
          earnedMinor: 75_000n,
          incrementMinor: 15_000n,
        },
      ],
    })
  })

  test('whole: the tier reached applies to everything', () => {
    const terms = samplePlan({ rules: [rising], tierMode: 'whole' })
    const { amountMinor, perRule } = periodIncrement(terms, linesOf(terms, [{ base: 900_000n }, { base: 600_000n }]))
    expect(amountMinor).toBe(45_000n)
    expect(perRule).toMatchObject([{ targetMinor: 120_000n, earnedMinor: 75_000n }])
  })

  test('a falling rate takes away, by the same rule', () => {
    const falling = {
      ...rising,
      tiers: [
        { from: 0n, rate: 80_000 },
        { from: 1_000_000n, rate: 50_000 },
      ],
    }
    const terms = samplePlan({ rules: [falling], tierMode: 'whole' })
    const { amountMinor, shares } = periodIncrement(terms, linesOf(terms, [{ base: 1_000_000n }, { base: 500_000n }]))
    expect(amountMinor).toBe(-45_000n)
    expect(shares.map((share) => share.amountMinor)).toEqual([-30_000n, -15_000n])
  })

  test('a flat rule rounded per line adds nothing, though lines rounded up', () => {
    const terms = samplePlan({ rules: [flatRule('all', 50_000)] })
    expect(periodIncrement(terms, linesOf(terms, [{ base: 10n }, { base: 10n }]))).toEqual({
      amountMinor: 0n,
      shares: [],
      perRule: [],
    })
  })

  test('rounded per period: 3 × 0.5 fen is 2, not 3', () => {
    const terms = samplePlan({ rules: [flatRule('all', 50_000)], rounding: { mode: 'half_up', step: 'period' } })
    const { amountMinor, shares } = periodIncrement(
      terms,
      linesOf(terms, [{ base: 10n }, { base: 10n }, { base: 10n }]),
    )
    expect(amountMinor).toBe(-1n)
    expect(shares).toMatchObject([{ lineId: 'line 0', amountMinor: -1n }])
  })

  test('rounded per order: each order is exact by itself', () => {
    const terms = samplePlan({ rules: [flatRule('all', 50_000)], rounding: { mode: 'half_up', step: 'order' } })
    const lines = linesOf(terms, [
      { orderNo: 'A', base: 10n },
      { orderNo: 'B', base: 10n },
      { orderNo: 'A', base: 10n },
    ])
    expect(periodIncrement(terms, lines)).toMatchObject({
      amountMinor: -1n,
      shares: [{ lineId: 'line 0', amountMinor: -1n }],
      perRule: [{ netSalesMinor: 30n, targetMinor: 2n, earnedMinor: 3n, incrementMinor: -1n }],
    })
  })

  test('tiers are counted per rule, and the rules do not touch each other', () => {
    const cups = { ...rising, id: 'cups', when: { categories: ['cups'] } }
    const terms = samplePlan({ rules: [rising, cups] })
    const { perRule } = periodIncrement(terms, linesOf(terms, [{ base: 900_000n }, { base: 1_200_000n, rule: 1 }]))
    expect(perRule).toMatchObject([
      { ruleId: 'all', netSalesMinor: 900_000n, incrementMinor: 0n },
      { ruleId: 'cups', netSalesMinor: 1_200_000n, incrementMinor: 6_000n },
    ])
  })

  test('refunds above the line count as the line', () => {
    const terms = samplePlan({ rules: [rising] })
    const lines = linesOf(terms, [{ base: 100n, refunded: 150n }, { base: 1_100_000n }])
    expect(periodIncrement(terms, lines).perRule[0]?.netSalesMinor).toBe(1_100_000n)
  })

  test('more returns than sales bring the period to 0', () => {
    const terms = samplePlan({ rules: [rising] })
    const { amountMinor, perRule, shares } = periodIncrement(
      terms,
      linesOf(terms, [{ base: 1_000n }, { base: -3_000n }]),
    )
    expect(perRule).toMatchObject([{ netSalesMinor: -2_000n, targetMinor: 0n, earnedMinor: -100n }])
    expect([amountMinor, sum(shares.map((share) => share.amountMinor))]).toEqual([100n, 100n])
  })

  test('a very large period closes', () => {
    const terms = samplePlan({ rules: [rising] })
    const lines = linesOf(
      terms,
      Array.from({ length: 150_000 }, () => ({ base: 100n })),
    )
    expect(periodIncrement(terms, lines).perRule).toMatchObject([
      { netSalesMinor: 15_000_000n, targetMinor: 1_170_000n },
    ])
  })

  test('nothing sold, nothing added', () => {
    expect(periodIncrement(samplePlan({ rules: [rising] }), [])).toEqual({ amountMinor: 0n, shares: [], perRule: [] })
  })

  test('a line of a rule these terms do not have is refused', () => {
    const terms = samplePlan({ rules: [rising] })
    const line = { ...linesOf(terms, [{ base: 1n }])[0]!, ruleId: 'other' }
    expect(() => periodIncrement(terms, [line])).toThrow(
      expect.objectContaining({ code: 'plan.rule_not_found', details: { ruleId: 'other' } }),
    )
  })
})

/** The plan's amount by a second way: what each threshold adds (graduated), or the rate reached (whole). */
function expectedAmount(terms: PlanTerms, rule: Rule, netSales: bigint): bigint {
  const rates = rule.tiers.map((tier) => tier.rate)
  const reached = rule.tiers.filter(({ from }) => from <= netSales).length
  const scaled =
    terms.tierMode === 'whole'
      ? netSales * BigInt(rates[reached - 1] ?? 0)
      : sum(
          rule.tiers
            .slice(0, reached)
            .map(({ from }, i) => (netSales - from) * BigInt(rates[i]! - (rates[i - 1] ?? 0))),
        )
  return divideRounded(scaled, PPM, terms.rounding.mode)
}

const netBase = ({ baseMinor, refundedMinor }: PeriodLine) =>
  refundedMinor > baseMinor ? 0n : baseMinor - refundedMinor

describe('the close of any period', () => {
  test.prop([period], { numRuns: 500 })('brings its lines to exactly the amount of the plan', ({ terms, lines }) => {
    const { shares, perRule, amountMinor } = periodIncrement(terms, lines)
    for (const { ruleId, targetMinor } of perRule) {
      const rule = terms.rules.find(({ id }) => id === ruleId)!
      const own = lines.filter((line) => line.ruleId === ruleId)
      const perOrder = rule.tiers.length === 1 && terms.rounding.step === 'order'
      const groups = perOrder ? [...Map.groupBy(own, (line) => line.orderNo).values()] : [own]
      const expected = sum(groups.map((group) => expectedAmount(terms, rule, sum(group.map(netBase)))))
      const kept = sum(own.map((line) => line.earnedMinor - line.reversedMinor))
      const added = sum(shares.filter((share) => share.ruleId === ruleId).map((share) => share.amountMinor))
      expect([targetMinor, kept + added]).toEqual([expected, expected])
    }
    expect(sum(shares.map((share) => share.amountMinor))).toBe(amountMinor)
  })

  test.prop([period], { numRuns: 500 })(
    'leaves out exactly the flat rules that are rounded per line',
    ({ terms, lines }) => {
      const used = terms.rules.filter((rule) => lines.some((line) => line.ruleId === rule.id))
      const open = used.filter((rule) => rule.tiers.length > 1 || terms.rounding.step !== 'line')
      expect(periodIncrement(terms, lines).perRule.map(({ ruleId }) => ruleId)).toEqual(open.map(({ id }) => id))
    },
  )

  test.prop([period, fc.infiniteStream(fc.nat())], { numRuns: 500 })(
    'does not depend on the order of lines',
    ({ terms, lines }, keys) => {
      const shuffled = lines.map((line) => ({ line, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key)
      expect(
        periodIncrement(
          terms,
          shuffled.map(({ line }) => line),
        ),
      ).toEqual(periodIncrement(terms, lines))
    },
  )

  test.prop([period])('once more gives the same, and what is brought there needs nothing more', ({ terms, lines }) => {
    const { shares } = periodIncrement(terms, lines)
    const shareOf = new Map(shares.map((share) => [share.lineId, share.amountMinor]))
    const closed = lines.map((line) => ({ ...line, earnedMinor: line.earnedMinor + (shareOf.get(line.lineId) ?? 0n) }))
    expect(periodIncrement(terms, closed)).toMatchObject({ amountMinor: 0n, shares: [] })
  })

  const laterPercents = fc.array(fc.bigInt({ min: 0n, max: 100n }), { maxLength: 4 })
  test.prop([period, laterPercents], { numRuns: 500 })(
    'and a refund of everything after it leave exactly zero on every line',
    ({ terms, lines }, percents) => {
      const { shares } = periodIncrement(terms, lines)
      for (const line of lines) {
        const entry = { amountMinor: line.earnedMinor, baseMinor: line.baseMinor, refundedAtMinor: 0n }
        const share = shares.find(({ lineId }) => lineId === line.lineId)
        const open = line.baseMinor - netBase(line)
        const cumulatives = [...percents, 100n].map((percent) => open + (netBase(line) * percent) / 100n)
        let [entryReversed, shareReversed] = [line.reversedMinor, 0n]
        for (const cumulative of cumulatives) {
          entryReversed += reversalDue(entry, cumulative, entryReversed)
          if (share) shareReversed += reversalDue(share, cumulative, shareReversed)
        }
        expect(line.earnedMinor - entryReversed).toBe(0n)
        expect((share?.amountMinor ?? 0n) - shareReversed).toBe(0n)
      }
    },
  )

  test.prop([period])('leaves refunds from before it out of what is reversed after it', ({ terms, lines }) => {
    for (const share of periodIncrement(terms, lines).shares) {
      const line = lines.find(({ lineId }) => lineId === share.lineId)!
      expect(reversalDue(share, line.refundedMinor, 0n)).toBe(0n)
    }
  })

  test.prop([period])('gives nothing to a line that was fully refunded before it', ({ terms, lines }) => {
    const { shares } = periodIncrement(terms, lines)
    const refunded = lines.filter((line) => netBase(line) === 0n).map((line) => line.lineId)
    expect(shares.filter(({ lineId }) => refunded.includes(lineId))).toEqual([])
  })
})
