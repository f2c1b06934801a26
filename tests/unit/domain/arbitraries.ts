import { fc } from '@fast-check/vitest'
import {
  CONDITION_KINDS,
  type Conditions,
  type LineFacts,
  type PlanTerms,
  type Rule,
  type Tier,
} from '@qudao/api/domain/commission/plan'
import { type RatePpm, ROUNDINGS } from '@qudao/api/domain/money'

export const rounding = fc.constantFrom(...ROUNDINGS)
export const rate: fc.Arbitrary<RatePpm> = fc.integer({ min: 0, max: 1_000_000 })
export const positiveMinor = fc.bigInt({ min: 1n, max: 10_000_000n })
export const signedMinor = fc.bigInt({ min: -10_000_000n, max: 10_000_000n })

/** A ladder that starts at 0 and ascends; rates go up or down as they like. */
export const tiers: fc.Arbitrary<Tier[]> = fc
  .uniqueArray(fc.bigInt({ min: 1n, max: 4_000_000n }), { maxLength: 4 })
  .map((thresholds) => [0n, ...thresholds.toSorted((a, b) => (a < b ? -1 : 1))])
  .chain((froms) => fc.tuple(...froms.map((from) => fc.record({ from: fc.constant(from), rate }))))

/** Two values and few conditions a rule, so that rules often hold together and compete. */
const value = fc.constantFrom('a', 'b')
const fact = fc.option(value, { nil: undefined, freq: 5 })
const values = fc.uniqueArray(value, { minLength: 1, maxLength: 2 })

export const facts: fc.Arbitrary<LineFacts> = fc.record({
  product: fact,
  category: fact,
  shop: fact,
  partner: fact,
  grade: fact,
})

const conditions: fc.Arbitrary<Conditions> = fc
  .subarray([...CONDITION_KINDS], { maxLength: 3 })
  .chain((kinds) => fc.tuple(...kinds.map((kind) => fc.tuple(fc.constant(kind), values))))
  .map((pairs) => Object.fromEntries(pairs))

const rules: fc.Arbitrary<Rule[]> = fc
  .array(fc.record({ when: conditions, tiers }), { minLength: 1, maxLength: 8 })
  .map((drafts) => drafts.map((draft, i) => ({ id: `r${i}`, label: `rule ${i}`, ...draft })))

export const terms: fc.Arbitrary<PlanTerms> = fc.record({
  payer: fc.constantFrom('channel', 'brand', 'top_up'),
  base: fc.constantFrom('paid', 'settled', 'channel_income'),
  tierMode: fc.constantFrom('graduated', 'whole'),
  rules,
  holdDays: fc.integer({ min: 0, max: 90 }),
  rounding: fc.record({ mode: rounding, step: fc.constantFrom('line', 'order', 'period') }),
  currency: fc.constant('CNY'),
})
