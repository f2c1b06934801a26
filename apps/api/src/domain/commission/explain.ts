import { currencyExponent } from '../currency.ts'
import { DomainError } from '../errors.ts'
import { applyRate } from '../money.ts'
import { exactText } from './exact-text.ts'
import { conditionKinds, type LineFacts, type PlanTerms, type Rule } from './plan.ts'
import { type Loser, resolveRule } from './resolve-rule.ts'
import { firstRate } from './tiers.ts'
import type { LineExplanation, LosingRule, StoredTrace, WinningRule } from './trace.ts'

/**
 * Why an entry is what it is: the stored winner and inputs, the losers found again, and the arithmetic with its
 * exact product before rounding. `reproduces` is false if these terms and facts no longer give the stored result:
 * then something was changed that must not change.
 *
 * @throws DomainError `plan.rule_not_found` if the terms do not have the stored winner: they are of another version
 */
export function explain(terms: PlanTerms, facts: LineFacts, stored: StoredTrace): LineExplanation {
  const winner = terms.rules.find(({ id }) => id === stored.ruleId)
  if (!winner) {
    throw new DomainError('plan.rule_not_found', 'the trace names a rule these terms do not have', {
      ruleId: stored.ruleId,
    })
  }
  const resolution = resolveRule(terms, facts)
  return {
    planVersion: stored.planVersion,
    dateBasis: stored.dateBasis,
    formula: formulaOf(terms, stored),
    winner: toWinningRule(winner),
    losers: resolution.losers.filter(({ rule }) => rule !== winner).map(toLosingRule),
    caps: [],
    reproduces: resolution.winner === winner && hasStoredAmount(terms, winner, stored),
  }
}

function hasStoredAmount(terms: PlanTerms, winner: Rule, { ratePpm, baseMinor, amountMinor }: StoredTrace): boolean {
  return firstRate(winner.tiers) === ratePpm && applyRate(baseMinor, ratePpm, terms.rounding.mode) === amountMinor
}

function formulaOf(terms: PlanTerms, { baseMinor, ratePpm, amountMinor }: StoredTrace): LineExplanation['formula'] {
  const exact = exactText(baseMinor * BigInt(ratePpm), currencyExponent(terms.currency))
  return { baseMinor, ratePpm, exact, ...terms.rounding, resultMinor: amountMinor }
}

function toWinningRule(rule: Rule): WinningRule {
  return { ruleId: rule.id, label: rule.label, ratePpm: firstRate(rule.tiers), held: conditionKinds(rule) }
}

function toLosingRule({ rule, reason }: Loser): LosingRule {
  return { ruleId: rule.id, label: rule.label, ratePpm: firstRate(rule.tiers), reason }
}
