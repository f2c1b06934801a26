import { fc, test } from '@fast-check/vitest'
import { compilePlan } from '@qudao/api/domain/commission/compile-plan'
import { conditionKinds, FACT_OF } from '@qudao/api/domain/commission/plan'
import { resolveRule } from '@qudao/api/domain/commission/resolve-rule'
import { describe, expect } from 'vitest'
import { facts, terms } from '../arbitraries.ts'
import { flatRule, samplePlan } from '../sample-plan.ts'

const all = flatRule('all', 80_000)
const cups = flatRule('cups', 100_000, { categories: ['cups', 'bowls'] })
const goldCups = flatRule('gold cups', 125_000, { categories: ['cups'], grades: ['gold'] })
const sample = flatRule('sample', 0, { products: ['sample'] })

describe('resolveRule', () => {
  test('the most specific rule wins, and every other says why not', () => {
    const terms = samplePlan({ rules: [all, cups, goldCups, sample] })
    expect(resolveRule(terms, { product: 'p1', category: 'cups', grade: 'gold' })).toEqual({
      winner: goldCups,
      losers: [
        { rule: all, reason: { code: 'less_specific' } },
        { rule: cups, reason: { code: 'less_specific' } },
        { rule: sample, reason: { code: 'condition_not_met', kinds: ['products'] } },
      ],
    })
  })

  test.each([
    { name: 'the other value of a list', facts: { category: 'bowls', grade: 'gold' }, winner: 'cups' },
    { name: 'a known value of no rule', facts: { category: 'trays' }, winner: 'all' },
    { name: 'nothing known', facts: {}, winner: 'all' },
    { name: 'a value that is not known', facts: { category: undefined, grade: 'gold' }, winner: 'all' },
    { name: 'a deliberate zero', facts: { product: 'sample' }, winner: 'sample' },
    {
      name: 'two conditions beat one, whichever',
      facts: { product: 'sample', category: 'cups', grade: 'gold' },
      winner: 'gold cups',
    },
  ])('$name → $winner', ({ facts, winner }) => {
    expect(resolveRule(samplePlan({ rules: [all, cups, goldCups, sample] }), facts).winner?.id).toBe(winner)
  })

  const everything = { product: 'p', category: 'c', shop: 's', partner: 'x', grade: 'g' }
  const product = flatRule('product', 1, { products: ['p'] })
  const category = flatRule('category', 1, { categories: ['c'] })
  const shop = flatRule('shop', 1, { shops: ['s'] })
  const partner = flatRule('partner', 1, { partners: ['x'] })
  const grade = flatRule('grade', 1, { grades: ['g'] })
  test.each([
    { stronger: product, weaker: category },
    { stronger: category, weaker: shop },
    { stronger: shop, weaker: partner },
    { stronger: partner, weaker: grade },
    {
      stronger: flatRule('product and grade', 1, { products: ['p'], grades: ['g'] }),
      weaker: flatRule('category and shop', 1, { categories: ['c'], shops: ['s'] }),
    },
    {
      stronger: flatRule('category and partner', 1, { categories: ['c'], partners: ['x'] }),
      weaker: flatRule('category and grade', 1, { categories: ['c'], grades: ['g'] }),
    },
  ])('of two equally specific rules $stronger.id beats $weaker.id, in either order', ({ stronger, weaker }) => {
    for (const rules of [
      [stronger, weaker],
      [weaker, stronger],
    ]) {
      expect(resolveRule(samplePlan({ rules }), everything)).toEqual({
        winner: stronger,
        losers: [{ rule: weaker, reason: { code: 'tie_break', by: 'kind_order' } }],
      })
    }
  })

  test('of two rules of the same kinds the first in the list wins', () => {
    const autumn = flatRule('autumn', 1, { categories: ['cups', 'autumn'] })
    const terms = samplePlan({ rules: [autumn, cups] })
    expect(resolveRule(terms, { category: 'cups' })).toEqual({
      winner: autumn,
      losers: [{ rule: cups, reason: { code: 'tie_break', by: 'list_order' } }],
    })
  })

  test('without a winner every rule says what it misses', () => {
    expect(resolveRule(samplePlan({ rules: [goldCups] }), { category: 'cups' })).toEqual({
      losers: [{ rule: goldCups, reason: { code: 'condition_not_met', kinds: ['grades'] } }],
    })
  })

  test.prop([terms, facts])('each rule either wins or loses for a reason that is true', (terms, facts) => {
    const { winner, losers } = resolveRule(terms, facts)
    expect(new Set([winner, ...losers.map(({ rule }) => rule)].filter(Boolean))).toEqual(new Set(terms.rules))
    for (const { rule, reason } of losers) {
      const unmet = conditionKinds(rule).filter((kind) => !rule.when[kind]!.includes(facts[FACT_OF[kind]] ?? ''))
      expect(reason.code === 'condition_not_met').toBe(unmet.length > 0)
      if (reason.code === 'condition_not_met') expect(reason.kinds).toEqual(unmet)
      if (reason.code === 'less_specific')
        expect(conditionKinds(rule).length).toBeLessThan(conditionKinds(winner!).length)
      if (reason.code === 'tie_break') expect(conditionKinds(rule).length).toBe(conditionKinds(winner!).length)
    }
  })

  test.prop([terms, facts, fc.nat()])(
    'the order of rules matters only between rules of the same kinds',
    (terms, facts, turn) => {
      const rotated = terms.rules.map((_, i) => terms.rules[(i + turn) % terms.rules.length]!)
      const kinds = (rules: typeof rotated) => {
        const { winner } = resolveRule({ ...terms, rules }, facts)
        return winner && conditionKinds(winner)
      }
      expect(kinds(rotated)).toEqual(kinds([...terms.rules]))
    },
  )
})

describe('compilePlan', () => {
  test.prop([terms, fc.array(facts, { maxLength: 20 })], { numRuns: 500 })(
    'finds the rule that resolveRule finds, line after line',
    (terms, lines) => {
      const findRate = compilePlan(terms)
      for (const facts of lines) {
        const { winner } = resolveRule(terms, facts)
        const rate = winner && {
          ruleIndex: terms.rules.indexOf(winner),
          ruleId: winner.id,
          ratePpm: winner.tiers[0]!.rate,
        }
        expect(findRate(facts)).toEqual(rate)
      }
    },
  )

  test('no rule is no rate, also the second time', () => {
    const findRate = compilePlan(samplePlan({ rules: [cups] }))
    expect([findRate({ category: 'trays' }), findRate({ category: 'trays' })]).toEqual([undefined, undefined])
  })

  test('values that only look alike when joined are told apart', () => {
    const rules = [flatRule('a', 1, { products: ['1,'] }), flatRule('b', 2, { products: ['1'], categories: ['1'] })]
    const findRate = compilePlan(samplePlan({ rules }))
    expect(findRate({ product: '1,' })?.ruleId).toBe('a')
    expect(findRate({ product: '1', category: '1' })?.ruleId).toBe('b')
    expect(findRate({ product: '1' })).toBeUndefined()
  })
})
