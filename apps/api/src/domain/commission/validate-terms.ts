import { currencyExponent } from '../currency.ts'
import { DomainError, type ErrorCode } from '../errors.ts'
import { ROUNDINGS } from '../money.ts'
import { BASES, conditionKinds, PAYERS, type PlanTerms, ROUNDING_STEPS, type Rule, TIER_MODES } from './plan.ts'
import { findTiersProblem } from './tiers.ts'

const MAX_HOLD_DAYS = 365

/** `path` names the place in the terms, e.g. `rules[1].tiers[0].rate`. */
export type TermsProblem = Readonly<{ code: ErrorCode; path: string; message: string }>

/**
 * Refuses terms that could pay a wrong amount or none: unknown payer, base or rounding, no rule, a rule without a
 * usable ladder, two rules between which nothing decides.
 *
 * @throws DomainError `plan.terms_invalid`, `plan.rule_invalid` or `plan.tiers_invalid` for the first problem;
 *   `details.problems` lists all of them
 */
export function validateTerms(terms: PlanTerms): void {
  const problems = findTermsProblems(terms)
  const first = problems[0]
  if (first) throw new DomainError(first.code, `${first.path}: ${first.message}`, { path: first.path, problems })
}

/** Everything wrong with the terms, in reading order, for the editor to show beside each field. */
export function findTermsProblems(terms: PlanTerms): TermsProblem[] {
  return [
    ...headProblems(terms),
    ...terms.rules.flatMap((rule, i) => ruleProblems(rule, `rules[${i}]`, terms.rules, i)),
  ]
}

function headProblems(terms: PlanTerms): TermsProblem[] {
  const { mode, step } = terms.rounding
  const holdDaysAreValid = Number.isInteger(terms.holdDays) && terms.holdDays >= 0 && terms.holdDays <= MAX_HOLD_DAYS
  const checks: [boolean, string, string][] = [
    [PAYERS.includes(terms.payer), 'payer', 'say who pays: channel, brand or top_up'],
    [BASES.includes(terms.base), 'base', 'say what the rate applies to: paid, settled or channel_income'],
    [TIER_MODES.includes(terms.tierMode), 'tierMode', 'tiers are graduated or whole'],
    [ROUNDINGS.includes(mode), 'rounding.mode', 'rounding is half_up, half_even, up or down'],
    [ROUNDING_STEPS.includes(step), 'rounding.step', 'rounding happens per line, order or period'],
    [holdDaysAreValid, 'holdDays', `the hold is a whole number of days from 0 to ${MAX_HOLD_DAYS}`],
    [isKnownCurrency(terms.currency), 'currency', 'the decimals of this currency are not known'],
    [terms.rules.length > 0, 'rules', 'a plan needs at least one rule'],
  ]
  return checks.filter(([holds]) => !holds).map(([, path, message]) => ({ code: 'plan.terms_invalid', path, message }))
}

function isKnownCurrency(currency: string): boolean {
  try {
    currencyExponent(currency)
    return true
  } catch {
    return false
  }
}

function ruleProblems(rule: Rule, path: string, rules: readonly Rule[], position: number): TermsProblem[] {
  const earlier = rules.slice(0, position)
  const problems: TermsProblem[] = []
  const refuse = (field: string, message: string) =>
    problems.push({ code: 'plan.rule_invalid', path: `${path}.${field}`, message })
  if (rule.id === '') refuse('id', 'a rule needs an id')
  if (earlier.some(({ id }) => id === rule.id)) refuse('id', 'another rule has this id')
  for (const kind of conditionKinds(rule)) {
    const values = rule.when[kind] ?? []
    if (values.length === 0) refuse(`when.${kind}`, 'an empty list matches nothing; leave the condition out')
    if (values.includes('')) refuse(`when.${kind}`, 'an empty value matches nothing')
  }
  const twin = earlier.findIndex((other) => sameConditions(other, rule))
  if (twin >= 0) refuse('when', `rules[${twin}] has the same conditions`)
  const tiers = findTiersProblem(rule.tiers)
  if (tiers) problems.push({ code: 'plan.tiers_invalid', path: tiersPath(path, tiers), message: tiers.message })
  return problems
}

function tiersPath(path: string, { index, field }: { index: number; field: string }): string {
  return field === 'tiers' ? `${path}.tiers` : `${path}.tiers[${index}].${field}`
}

function sameConditions(a: Rule, b: Rule): boolean {
  const kinds = conditionKinds(a)
  return kinds.join() === conditionKinds(b).join() && kinds.every((kind) => sameValues(a.when[kind], b.when[kind]))
}

function sameValues(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return new Set(a).symmetricDifference(new Set(b)).size === 0
}
