import { test } from '@fast-check/vitest'
import { compilePlan } from '@qudao/api/domain/commission/compile-plan'
import { explain } from '@qudao/api/domain/commission/explain'
import { lineEntry } from '@qudao/api/domain/commission/line-entry'
import type { StoredTrace } from '@qudao/api/domain/commission/trace'
import { describe, expect } from 'vitest'
import { facts, signedMinor, terms } from '../arbitraries.ts'
import { flatRule, samplePlan } from '../sample-plan.ts'

const plan = samplePlan({
  rules: [
    flatRule('all', 80_000),
    flatRule('cups', 100_000, { categories: ['cups'] }),
    flatRule('gold cups', 125_000, { categories: ['cups'], grades: ['gold'] }),
    flatRule('pots', 120_000, { categories: ['pots'] }),
  ],
})
const goldCup = { category: 'cups', grade: 'gold', product: 'p1' }
const stored: StoredTrace = {
  planVersion: 'v7',
  ruleId: 'gold cups',
  ratePpm: 125_000,
  baseMinor: 18_630n,
  amountMinor: 2_329n,
  dateBasis: 'paid',
}

describe('explain', () => {
  test('tells the arithmetic, the winner and why each other rule lost', () => {
    expect(explain(plan, goldCup, stored)).toEqual({
      planVersion: 'v7',
      dateBasis: 'paid',
      formula: {
        baseMinor: 18_630n,
        ratePpm: 125_000,
        exact: '23.2875',
        mode: 'half_up',
        step: 'line',
        resultMinor: 2_329n,
      },
      winner: { ruleId: 'gold cups', label: 'gold cups', ratePpm: 125_000, held: ['categories', 'grades'] },
      losers: [
        { ruleId: 'all', label: 'all', ratePpm: 80_000, reason: { code: 'less_specific' } },
        { ruleId: 'cups', label: 'cups', ratePpm: 100_000, reason: { code: 'less_specific' } },
        {
          ruleId: 'pots',
          label: 'pots',
          ratePpm: 120_000,
          reason: { code: 'condition_not_met', kinds: ['categories'] },
        },
      ],
      caps: [],
      reproduces: true,
    })
  })

  test.each([
    { name: 'no idle zeros', baseMinor: 26_800n, ratePpm: 125_000, currency: 'CNY', exact: '33.50' },
    {
      name: 'a whole amount keeps its decimals',
      baseMinor: 10_000n,
      ratePpm: 1_000_000,
      currency: 'CNY',
      exact: '100.00',
    },
    { name: 'nothing', baseMinor: 0n, ratePpm: 125_000, currency: 'CNY', exact: '0.00' },
    { name: 'a return', baseMinor: -18_630n, ratePpm: 125_000, currency: 'CNY', exact: '-23.2875' },
    { name: 'a millionth', baseMinor: 1n, ratePpm: 1, currency: 'CNY', exact: '0.00000001' },
    { name: 'whole yen', baseMinor: 1_000n, ratePpm: 10_000, currency: 'JPY', exact: '10' },
    { name: 'broken yen', baseMinor: 1_234n, ratePpm: 10_000, currency: 'JPY', exact: '12.34' },
  ])('the exact product, $name: $exact', ({ baseMinor, ratePpm, currency, exact }) => {
    const trace = { ...stored, baseMinor, ratePpm }
    expect(explain({ ...plan, currency }, goldCup, trace).formula.exact).toBe(exact)
  })

  test('says that the created date stood in for a missing paid date', () => {
    expect(explain(plan, goldCup, { ...stored, dateBasis: 'created' }).dateBasis).toBe('created')
  })

  test.each([
    { name: 'another amount', change: { amountMinor: 2_328n }, facts: goldCup },
    { name: 'another rate', change: { ratePpm: 125_001 }, facts: goldCup },
    { name: 'facts by which another rule wins', change: {}, facts: { ...goldCup, grade: 'silver' } },
    { name: 'facts by which no rule wins', change: { ruleId: 'cups' }, facts: {} },
  ])('notices $name', ({ change, facts }) => {
    const explanation = explain(plan, facts, { ...stored, ...change })
    expect(explanation.reproduces).toBe(false)
    expect(explanation.losers.map(({ ruleId }) => ruleId)).not.toContain(explanation.winner.ruleId)
  })

  test('refuses terms of another version', () => {
    expect(() => explain(plan, goldCup, { ...stored, ruleId: 'gone' })).toThrow(
      expect.objectContaining({ code: 'plan.rule_not_found', details: { ruleId: 'gone' } }),
    )
  })

  test.prop([terms, facts, signedMinor])(
    'every entry can be explained again from what is stored with it',
    (terms, facts, base) => {
      if (!compilePlan(terms)(facts)) return
      const entry = lineEntry(terms, facts, base)
      const explanation = explain(terms, facts, { planVersion: 'v1', dateBasis: 'paid', ...entry })
      expect(explanation.reproduces).toBe(true)
      expect(explanation.losers).toHaveLength(terms.rules.length - 1)
    },
  )
})
