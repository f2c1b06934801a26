import type { components } from '@qudao/api/client'
import { formatMinor, formatRatePercent, parseAmount, parseRatePercent } from '@qudao/api/domain/amount-text'
import { dateOf, parseLocalTime } from '@qudao/api/domain/clocks'
import type { Base, ConditionKind, Payer, PlanTerms, RoundingStep, TierMode } from '@qudao/api/domain/commission/plan'
import { currencyExponent } from '@qudao/api/domain/currency'
import type { Rounding } from '@qudao/api/domain/money'
import { groupThousands } from '../format/numbers.ts'
import type { Version } from './plan-changes.ts'

export type TypedTier = { from: string; rate: string }
export type TypedRule = {
  id: string
  label: string
  when: { [Kind in ConditionKind]?: string[] }
  tiers: TypedTier[]
}

/** A plan as it is typed: nothing chosen is an empty text. */
export type PlanForm = {
  name: string
  payer: Payer | ''
  base: Base | ''
  tierMode: TierMode
  audience: 'everyone' | 'grades' | 'partners'
  grades: string[]
  partnerIds: string[]
  rules: TypedRule[]
  holdDays: string
  mode: Rounding
  step: RoundingStep
  /** The first day, in the brand's zone. */
  effectiveFrom: string
  currency: string
}

type Place = Readonly<{ currency: string; timeZone: string }>

/** A new plan: one rule for all orders, and who pays and what counts still to be chosen. */
export function emptyForm({ currency }: Pick<Place, 'currency'>, effectiveFrom: string): PlanForm {
  return {
    name: '',
    payer: '',
    base: '',
    tierMode: 'graduated',
    audience: 'everyone',
    grades: [],
    partnerIds: [],
    rules: [{ id: 'rule-1', label: '', when: {}, tiers: [{ from: '0', rate: '' }] }],
    holdDays: '15',
    mode: 'half_up',
    step: 'line',
    effectiveFrom,
    currency,
  }
}

/** A version as it would have been typed. */
export function formOf(name: string, { terms, audience, effectiveFrom }: Version, timeZone: string): PlanForm {
  const exponent = currencyExponent(terms.currency)
  return {
    name,
    payer: terms.payer,
    base: terms.base,
    tierMode: terms.tierMode,
    audience: audience.kind,
    grades: audience.kind === 'grades' ? audience.grades : [],
    partnerIds: audience.kind === 'partners' ? audience.partnerIds : [],
    rules: terms.rules.map(({ id, label, when, tiers }) => ({
      id,
      label,
      when: { ...when },
      tiers: tiers.map(({ from, rate }) => ({
        from: groupThousands(formatMinor(BigInt(from), exponent).replace(/\.0+$/, '')),
        rate: formatRatePercent(rate),
      })),
    })),
    holdDays: String(terms.holdDays),
    mode: terms.rounding.mode,
    step: terms.rounding.step,
    effectiveFrom: dateOf(new Date(effectiveFrom), timeZone),
    currency: terms.currency,
  }
}

/** Every partner that a plan serves or that a rule of it looks at. */
export const partnersIn = ({ partnerIds, rules }: Pick<PlanForm, 'partnerIds' | 'rules'>): string[] => [
  ...new Set([...partnerIds, ...rules.flatMap(({ when }) => when.partners ?? [])]),
]

/** What cannot be read becomes what no plan may hold, so that `findTermsProblems` finds it at its place. */
const UNREADABLE_FROM = -1n

export function readAmountOr<T>(text: string, currency: string, otherwise: T): bigint | T {
  try {
    return parseAmount(text, currencyExponent(currency))
  } catch {
    return otherwise
  }
}

function readRate(text: string): number {
  try {
    return parseRatePercent(text)
  } catch {
    return Number.NaN
  }
}

/** The terms as typed, not yet checked. */
export function termsOf(form: PlanForm): PlanTerms {
  return {
    payer: form.payer as Payer, // safe because findTermsProblems refuses what is not one
    base: form.base as Base,
    tierMode: form.tierMode,
    rules: form.rules.map(({ id, label, when, tiers }) => ({
      id,
      label: label.trim(),
      when,
      tiers: tiers.map(({ from, rate }) => ({
        from: readAmountOr(from, form.currency, UNREADABLE_FROM),
        rate: readRate(rate),
      })),
    })),
    holdDays: form.holdDays.trim() === '' ? Number.NaN : Number(form.holdDays),
    rounding: { mode: form.mode, step: form.step },
    currency: form.currency,
  }
}

/** The body of the API for a form without problems. */
export function draftOf(form: PlanForm, timeZone: string): components['schemas']['CommissionPlanDraft'] {
  const terms = termsOf(form)
  return {
    name: form.name.trim(),
    audience: audienceOf(form),
    effectiveFrom: parseLocalTime(form.effectiveFrom, timeZone)?.toISOString() ?? '',
    terms: {
      ...terms,
      rules: terms.rules.map(({ id, label, when, tiers }) => ({
        id,
        label,
        when: Object.fromEntries(Object.entries(when).map(([kind, values]) => [kind, [...values]])),
        tiers: tiers.map(({ from, rate }) => ({ from: from.toString(), rate })),
      })),
    },
  }
}

function audienceOf({ audience, grades, partnerIds }: PlanForm): components['schemas']['PlanAudienceInput'] {
  if (audience === 'grades') return { kind: 'grades', grades }
  return audience === 'partners' ? { kind: 'partners', partnerIds } : { kind: 'everyone' }
}
