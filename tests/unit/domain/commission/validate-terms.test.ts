import { test } from '@fast-check/vitest'
import type { PlanTerms } from '@qudao/api/domain/commission/plan'
import { findTermsProblems, validateTerms } from '@qudao/api/domain/commission/validate-terms'
import { describe, expect } from 'vitest'
import { flatRule, samplePlan } from '../sample-plan.ts'

/** Terms as they may arrive from outside the type system. */
function planWith(changes: Record<string, unknown>): PlanTerms {
  return { ...samplePlan(), ...changes } as PlanTerms // safe because refusing what does not fit is what is tested
}

describe('terms are refused', () => {
  test.each([
    { name: 'without a payer', changes: { payer: undefined }, path: 'payer' },
    { name: 'with an unknown base', changes: { base: 'listed' }, path: 'base' },
    { name: 'with an unknown tier mode', changes: { tierMode: 'slab' }, path: 'tierMode' },
    { name: 'with an unknown rounding', changes: { rounding: { mode: 'ceil', step: 'line' } }, path: 'rounding.mode' },
    { name: 'with an unknown step', changes: { rounding: { mode: 'up', step: 'day' } }, path: 'rounding.step' },
    { name: 'with a negative hold', changes: { holdDays: -1 }, path: 'holdDays' },
    { name: 'with half a day of hold', changes: { holdDays: 0.5 }, path: 'holdDays' },
    { name: 'with more than a year of hold', changes: { holdDays: 366 }, path: 'holdDays' },
    { name: 'in a currency nobody knows', changes: { currency: 'ZZZ' }, path: 'currency' },
    { name: 'without a rule', changes: { rules: [] }, path: 'rules' },
  ])('$name', ({ changes, path }) => {
    const terms = planWith(changes)
    expect(findTermsProblems(terms)).toEqual([{ code: 'plan.terms_invalid', path, message: expect.any(String) }])
    expect(() => validateTerms(terms)).toThrow(expect.objectContaining({ code: 'plan.terms_invalid' }))
  })
})

describe('a rule is refused', () => {
  const first = flatRule('cups', 100_000, { categories: ['cups', 'pots'] })
  test.each([
    { name: 'without an id', rules: [flatRule('', 1)], path: 'rules[0].id' },
    { name: 'with the id of another', rules: [first, flatRule('cups', 1)], path: 'rules[1].id' },
    { name: 'with an empty list', rules: [flatRule('a', 1, { grades: [] })], path: 'rules[0].when.grades' },
    { name: 'with an empty value', rules: [flatRule('a', 1, { shops: ['s', ''] })], path: 'rules[0].when.shops' },
    {
      name: 'with the conditions of another',
      rules: [first, flatRule('b', 1, { categories: ['pots', 'cups', 'cups'] })],
      path: 'rules[1].when',
    },
    { name: 'that also covers everything', rules: [flatRule('a', 1), flatRule('b', 2)], path: 'rules[1].when' },
  ])('$name', ({ rules, path }) => {
    const terms = samplePlan({ rules })
    expect(findTermsProblems(terms)).toEqual([{ code: 'plan.rule_invalid', path, message: expect.any(String) }])
    expect(() => validateTerms(terms)).toThrow(expect.objectContaining({ code: 'plan.rule_invalid' }))
  })

  test.each([
    { name: 'an impossible rate', tiers: [{ from: 0n, rate: -1 }], path: 'rules[0].tiers[0].rate' },
    {
      name: 'thresholds that descend',
      tiers: [
        { from: 0n, rate: 1 },
        { from: 0n, rate: 2 },
      ],
      path: 'rules[0].tiers[1].from',
    },
    { name: 'no tiers', tiers: [], path: 'rules[0].tiers' },
  ])('with $name', ({ tiers, path }) => {
    const terms = samplePlan({ rules: [{ ...flatRule('a', 1), tiers }] })
    expect(findTermsProblems(terms)).toEqual([{ code: 'plan.tiers_invalid', path, message: expect.any(String) }])
    expect(() => validateTerms(terms)).toThrow(expect.objectContaining({ code: 'plan.tiers_invalid' }))
  })
})

test('the refusal names the first problem and lists all', () => {
  const terms = planWith({ payer: 'us', rules: [flatRule('', 1), flatRule('b', 2_000_000, { shops: ['s'] })] })
  expect(() => validateTerms(terms)).toThrow(
    expect.objectContaining({
      code: 'plan.terms_invalid',
      message: 'payer: say who pays: channel, brand or top_up',
      details: {
        path: 'payer',
        problems: [
          expect.objectContaining({ path: 'payer' }),
          expect.objectContaining({ path: 'rules[0].id' }),
          expect.objectContaining({ path: 'rules[1].tiers[0].rate' }),
        ],
      },
    }),
  )
})

test('conditions that differ in one value or one kind are different, and a rate of 0 is a decision', () => {
  const rules = [
    flatRule('all', 80_000),
    flatRule('a', 1, { categories: ['cups'] }),
    flatRule('b', 1, { categories: ['cups', 'pots'] }),
    flatRule('c', 1, { categories: ['cups'], grades: ['gold'] }),
    flatRule('d', 0, { products: ['cups'] }),
  ]
  for (const holdDays of [0, 365]) expect(findTermsProblems(samplePlan({ rules, holdDays }))).toEqual([])
  const terms = samplePlan({ rules })
  validateTerms(terms)
  expect(findTermsProblems(terms)).toEqual([])
})
