import { lineEntry } from '@qudao/api/domain/commission/line-entry'
import { periodIncrement } from '@qudao/api/domain/commission/period'
import type { PlanTerms } from '@qudao/api/domain/commission/plan'
import { reversalDue } from '@qudao/api/domain/commission/reversal'
import { validateTerms } from '@qudao/api/domain/commission/validate-terms'
import { sum } from '@qudao/api/domain/money'
import { describe, expect, test } from 'vitest'
import vectors from '../../../fixtures/vectors/commission.json' with { type: 'json' }
import { flatRule, samplePlan } from '../sample-plan.ts'
import { bookedLine } from './period-lines.ts'

/** The published result of a worked example; amounts without a unit are read as yuan. */
function published(id: string): unknown {
  const vector = vectors.vectors.find((vector) => vector.id === id)
  if (!vector) throw new Error(`no vector ${id}`)
  return vector.expected
}

const yuan = (minor: bigint) => Number(minor) / 100
const percent = (rate: number): PlanTerms => samplePlan({ rules: [flatRule('all', rate * 10_000)] })
const earn = (terms: PlanTerms, base: bigint, category?: string) => lineEntry(terms, { category }, base).amountMinor

describe('results that public test suites assert', () => {
  test.each([
    { id: 'dub-pct-2', rate: 50, cents: 1_000n },
    { id: 'dub-pct-5', rate: 20, cents: 2n },
    { id: 'dub-pct-7', rate: 0, cents: 1_000n },
    { id: 'dub-pct-10', rate: 50, cents: 1n },
    { id: 'dub-pct-12', rate: 20, cents: 1_000n },
  ])('$id: $rate % of $cents cents', ({ id, rate, cents }) =>
    expect(Number(earn(percent(rate), cents))).toBe(published(id)),
  )

  test('oca-crit-3: a product rule beats its category and the rest', () => {
    const rules = [
      flatRule('all', 100_000),
      flatRule('office', 200_000, { categories: ['office'] }),
      flatRule('desk', 50_000, { products: ['desk'] }),
    ]
    const { amountMinor } = lineEntry(samplePlan({ rules }), { category: 'office', product: 'desk' }, 100_000n)
    expect(yuan(amountMinor)).toBe(published('oca-crit-3'))
  })

  test('oca-adv-2: two lines of one agent', () => {
    expect(yuan(sum([50_000n, 50_000n].map((base) => earn(percent(10), base))))).toBe(published('oca-adv-2'))
  })

  test('oca-formula-2: a full refund takes back what the sale brought', () => {
    const amountMinor = earn(percent(5.5), 75_000n)
    const reversal = reversalDue({ amountMinor, baseMinor: 75_000n, refundedAtMinor: 0n }, 75_000n, 0n)
    expect(yuan(-reversal)).toBe(published('oca-formula-2'))
  })

  test('oca-neg-2: an invoice and its refund settle to nothing', () => {
    const amountMinor = earn(percent(10), 100_000n)
    const reversal = reversalDue({ amountMinor, baseMinor: 100_000n, refundedAtMinor: 0n }, 100_000n, 0n)
    expect({ bills: 1, bill_total: yuan(amountMinor - reversal) }).toEqual(published('oca-neg-2'))
  })

  test('erp-2: lines that earn nothing by decision are left out of the sum', () => {
    const terms = samplePlan({
      rules: [flatRule('all', 100_000), flatRule('excluded', 0, { categories: ['excluded'] })],
    })
    const commission = sum([earn(terms, 50_000n), earn(terms, 12_345n, 'excluded')])
    expect({ eligible: 500, commission: yuan(commission) }).toEqual(published('erp-2'))
  })

  test('erp-5: a negative rate is refused', () => {
    expect(published('erp-5')).toBe('error')
    expect(() => validateTerms(percent(-1))).toThrow(expect.objectContaining({ code: 'plan.tiers_invalid' }))
  })

  const tiers = [
    { from: 0n, rate: 100_000 },
    { from: 10_001n, rate: 200_000 },
    { from: 30_001n, rate: 300_000 },
  ]
  test.each([
    {
      id: 'reb-3',
      rule: { ...flatRule('all', 0), tiers },
      result: (amount: number) => ({ base: 1_000, rebate: amount }),
    },
    { id: 'reb-5', rule: flatRule('all', 100_000), result: (amount: number) => amount },
  ])('$id: a rebate on the total of a period', ({ id, rule, result }) => {
    const terms = samplePlan({ rules: [rule], tierMode: 'whole', rounding: { mode: 'half_up', step: 'period' } })
    const lines = [30_000n, 50_000n, 20_000n].map((baseMinor, i) =>
      bookedLine(terms, { orderNo: 'o', rule: 0, baseMinor, refundedMinor: 0n }, `line ${i}`),
    )
    expect(result(yuan(periodIncrement(terms, lines).perRule[0]!.targetMinor))).toEqual(published(id))
  })

  test('oca-disc-4: where others pay a silent 0 for a missing rule, we refuse', () => {
    expect(published('oca-disc-4')).toBe(0)
    const terms = samplePlan({ rules: [flatRule('cups', 1, { categories: ['cups'] })] })
    expect(() => earn(terms, 100_000n)).toThrow(expect.objectContaining({ code: 'plan.no_rate' }))
  })
})
