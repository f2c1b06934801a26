import type { RatePpm } from '../money.ts'
import {
  CONDITION_KINDS,
  type ConditionKind,
  conditionKinds,
  FACT_OF,
  type LineFacts,
  type PlanTerms,
  type Rule,
} from './plan.ts'
import { byPrecedence } from './resolve-rule.ts'
import { firstRate } from './tiers.ts'

/** What a line earns at once: the winning rule and the rate of its first tier. */
export type Rate = Readonly<{ ruleIndex: number; ruleId: string; ratePpm: RatePpm }>

/**
 * `resolveRule` for many lines: the same winner, looked up instead of searched. Facts that no rule names are all
 * alike to the plan, so answers are remembered per combination of named values and a report of 150,000 lines asks
 * the rules only a few times.
 *
 * @returns a function that finds the rate of a line; `undefined` means no rule covers it (`plan.no_rate`)
 */
export function compilePlan(terms: PlanTerms): (facts: LineFacts) => Rate | undefined {
  const candidates = byPrecedence(terms.rules).map((rule) => toCandidate(rule, terms.rules.indexOf(rule)))
  const named = CONDITION_KINDS.map((kind) => ({ fact: FACT_OF[kind], numbers: numberValues(terms, kind) })).filter(
    ({ numbers }) => numbers.size > 0,
  )
  const remembered = new Map<string, Rate | undefined>()
  return (facts) => {
    let key = ''
    for (const { fact, numbers } of named) key += `${numbers.get(facts[fact] ?? '') ?? ''},`
    const known = remembered.get(key)
    if (known || remembered.has(key)) return known
    const rate = candidates.find((candidate) => covers(candidate, facts))?.rate
    remembered.set(key, rate)
    return rate
  }
}

type Candidate = Readonly<{ rate: Rate; conditions: readonly { fact: keyof LineFacts; values: ReadonlySet<string> }[] }>

function toCandidate(rule: Rule, ruleIndex: number): Candidate {
  const conditions = conditionKinds(rule).map((kind) => ({ fact: FACT_OF[kind], values: new Set(rule.when[kind]) }))
  return { rate: { ruleIndex, ruleId: rule.id, ratePpm: firstRate(rule.tiers) }, conditions }
}

function covers({ conditions }: Candidate, facts: LineFacts): boolean {
  return conditions.every(({ fact, values }) => {
    const value = facts[fact]
    return value !== undefined && values.has(value)
  })
}

/** Numbers every value that some rule names in a condition of this kind. */
function numberValues(terms: PlanTerms, kind: ConditionKind): Map<string, number> {
  const values = new Set(terms.rules.flatMap((rule) => rule.when[kind] ?? []))
  return new Map([...values].map((value, number) => [value, number]))
}
