import {
  CONDITION_KINDS,
  type ConditionKind,
  conditionKinds,
  FACT_OF,
  type LineFacts,
  type PlanTerms,
  type Rule,
} from './plan.ts'
import type { LossReason } from './trace.ts'

export type Loser = Readonly<{ rule: Rule; reason: LossReason }>
export type Resolution = Readonly<{ winner?: Rule; losers: readonly Loser[] }>

/**
 * The rule that decides a line, and why every other one does not. The most specific wins: the rule with more kinds
 * of condition; between equals the one with the more telling kind (product, category, shop, partner, grade); between
 * equals still, the first in the list.
 *
 * Without a winner the caller makes a visible `plan.no_rate` exception, never a zero. A winner with rate 0 is a
 * deliberate zero.
 */
export function resolveRule(terms: PlanTerms, facts: LineFacts): Resolution {
  const winner = byPrecedence(terms.rules).find((rule) => unmetKinds(rule, facts).length === 0)
  const losers = terms.rules
    .filter((rule) => rule !== winner)
    .map((rule) => ({ rule, reason: lossReason(rule, facts, winner) }))
  return winner ? { winner, losers } : { losers }
}

/** The rules in the order in which they may claim a line: the first whose conditions hold wins. */
export function byPrecedence(rules: readonly Rule[]): Rule[] {
  return rules.toSorted((a, b) => specificity(b) - specificity(a)) // stable: equals stay in list order
}

/** The kinds of condition of a rule that do not hold for these facts. */
function unmetKinds(rule: Rule, facts: LineFacts): ConditionKind[] {
  return conditionKinds(rule).filter((kind) => {
    const fact = facts[FACT_OF[kind]]
    return fact === undefined || !rule.when[kind]?.includes(fact)
  })
}

/** Orders rules by number of kinds, then by the most telling kind: one number, so that comparing is enough. */
function specificity(rule: Rule): number {
  const kinds = conditionKinds(rule)
  const telling = kinds.reduce(
    (bits, kind) => bits | (1 << (CONDITION_KINDS.length - 1 - CONDITION_KINDS.indexOf(kind))),
    0,
  )
  return (kinds.length << CONDITION_KINDS.length) | telling
}

function lossReason(rule: Rule, facts: LineFacts, winner: Rule | undefined): LossReason {
  const kinds = unmetKinds(rule, facts)
  if (kinds.length > 0 || !winner) return { code: 'condition_not_met', kinds }
  if (conditionKinds(rule).length < conditionKinds(winner).length) return { code: 'less_specific' }
  return { code: 'tie_break', by: specificity(rule) === specificity(winner) ? 'list_order' : 'kind_order' }
}
