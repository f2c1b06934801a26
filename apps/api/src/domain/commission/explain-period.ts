import { currencyExponent } from '../currency.ts'
import { DomainError } from '../errors.ts'
import type { RatePpm, Rounding } from '../money.ts'
import { exactText } from './exact-text.ts'
import type { RuleOutcome } from './period.ts'
import type { PlanTerms, Tier, TierMode } from './plan.ts'

/** Sales that one tier's rate applied to, and what that is before rounding, in major units. */
export type TierSlice = Readonly<{ from: bigint; ratePpm: RatePpm; salesMinor: bigint; exact: string }>

/** The nearest tier not reached, and how much more net sales it takes. */
export type NextTier = Readonly<{ from: bigint; ratePpm: RatePpm; missingMinor: bigint }>

export type PeriodExplanation = RuleOutcome &
  Readonly<{
    label: string
    tierMode: TierMode
    slices: readonly TierSlice[]
    mode: Rounding
    nextTier?: NextTier
  }>

/**
 * Why a rule brought its period to this amount: what each tier applied to, and how far the next one is. Works on
 * the outcome of a close as on that of a forecast.
 *
 * @throws DomainError `plan.rule_not_found` if the terms do not have the rule: they are of another version
 */
export function explainPeriod(terms: PlanTerms, outcome: RuleOutcome): PeriodExplanation {
  const rule = terms.rules.find(({ id }) => id === outcome.ruleId)
  if (!rule) {
    throw new DomainError('plan.rule_not_found', 'these terms do not have the rule of this outcome', {
      ruleId: outcome.ruleId,
    })
  }
  const nextTier = findNextTier(rule.tiers, outcome.netSalesMinor)
  return {
    ...outcome,
    label: rule.label,
    tierMode: terms.tierMode,
    slices: sliceSales(terms, rule.tiers, outcome.netSalesMinor),
    mode: terms.rounding.mode,
    ...(nextTier && { nextTier }),
  }
}

function sliceSales(terms: PlanTerms, tiers: readonly Tier[], netSalesMinor: bigint): TierSlice[] {
  if (netSalesMinor <= 0n) return []
  const reached = tiers.filter(({ from }) => from <= netSalesMinor)
  const paying = terms.tierMode === 'whole' ? reached.slice(-1) : reached
  const starts = terms.tierMode === 'whole' ? [0n] : reached.map(({ from }) => from)
  const exponent = currencyExponent(terms.currency)
  return paying.map(({ from, rate }, i) => {
    const salesMinor = (starts[i + 1] ?? netSalesMinor) - starts[i]!
    return { from, ratePpm: rate, salesMinor, exact: exactText(salesMinor * BigInt(rate), exponent) }
  })
}

function findNextTier(tiers: readonly Tier[], netSalesMinor: bigint): NextTier | undefined {
  const next = tiers.slice(1).find(({ from }) => from > netSalesMinor)
  return next && { from: next.from, ratePpm: next.rate, missingMinor: next.from - netSalesMinor }
}
