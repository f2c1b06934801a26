import { DomainError } from '../errors.ts'
import { applyRate, type RatePpm } from '../money.ts'
import type { LineFacts, PlanTerms } from './plan.ts'
import { resolveRule } from './resolve-rule.ts'
import { firstRate } from './tiers.ts'

export type LineEntry = Readonly<{ amountMinor: bigint; baseMinor: bigint; ratePpm: RatePpm; ruleId: string }>

/**
 * What a line earns the moment it is paid: the first tier of the rule that wins, on the line's base, rounded once
 * with the plan's mode. Higher tiers, and rounding per order or period, are settled at close (period.ts).
 * For many lines use `compilePlan` and `applyRate`: they give the same.
 *
 * @param baseMinor the amount that the plan's base names, in minor units; a negative one mirrors the positive
 * @throws DomainError `plan.no_rate` if no rule covers the line: a missing rate is never 0
 */
export function lineEntry(terms: PlanTerms, facts: LineFacts, baseMinor: bigint): LineEntry {
  const { winner } = resolveRule(terms, facts)
  if (!winner) throw new DomainError('plan.no_rate', 'no rule of the plan covers this line', { facts })
  const ratePpm = firstRate(winner.tiers)
  return { amountMinor: applyRate(baseMinor, ratePpm, terms.rounding.mode), baseMinor, ratePpm, ruleId: winner.id }
}
