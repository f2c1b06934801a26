import type { Rounding } from '../money.ts'
import type { Tier } from './tiers.ts'

export type { Tier } from './tiers.ts'

/** Who pays: the platform deducts and pays (we mirror), the brand pays all, or the brand adds to what the platform pays. */
export const PAYERS = ['channel', 'brand', 'top_up'] as const
export type Payer = (typeof PAYERS)[number]

/** What a rate applies to: the paid or settled amount of the line, or what the channel itself received for it. */
export const BASES = ['paid', 'settled', 'channel_income'] as const
export type Base = (typeof BASES)[number]

/** Whether a higher tier's rate applies only to the slice above its threshold, or to everything once reached. */
export const TIER_MODES = ['graduated', 'whole'] as const
export type TierMode = (typeof TIER_MODES)[number]

/** Where a flat rate is rounded for good; a tiered rule is always rounded once on its period. */
export const ROUNDING_STEPS = ['line', 'order', 'period'] as const
export type RoundingStep = (typeof ROUNDING_STEPS)[number]

/** The kinds of condition a rule may set, the most telling first: the order breaks ties between equally specific rules. */
export const CONDITION_KINDS = ['products', 'categories', 'shops', 'partners', 'grades'] as const
export type ConditionKind = (typeof CONDITION_KINDS)[number]

/** Every kind present must hold; within a kind any one value does. A kind left out does not matter. */
export type Conditions = Readonly<Partial<Record<ConditionKind, readonly string[]>>>

/** A flat rate is one tier from 0. The label is internal: partners never see it. */
export type Rule = Readonly<{ id: string; label: string; when: Conditions; tiers: readonly Tier[] }>

/** What a published plan version promises; it never changes, an edit is a new version. */
export type PlanTerms = Readonly<{
  payer: Payer
  base: Base
  tierMode: TierMode
  rules: readonly Rule[]
  /** Days after payment before an entry may be paid out, so that refunds come first. */
  holdDays: number
  rounding: Readonly<{ mode: Rounding; step: RoundingStep }>
  currency: string
}>

/** What a rule can look at, as it was on the line's day; what is not known matches no condition. */
export type LineFacts = Readonly<{
  product?: string | undefined
  category?: string | undefined
  shop?: string | undefined
  partner?: string | undefined
  grade?: string | undefined
}>

/** The fact that a condition of each kind looks at. */
export const FACT_OF = {
  products: 'product',
  categories: 'category',
  shops: 'shop',
  partners: 'partner',
  grades: 'grade',
} as const satisfies Record<ConditionKind, keyof LineFacts>

/** The kinds of condition a rule sets, in order of precedence. */
export function conditionKinds(rule: Rule): ConditionKind[] {
  return CONDITION_KINDS.filter((kind) => rule.when[kind] !== undefined)
}
