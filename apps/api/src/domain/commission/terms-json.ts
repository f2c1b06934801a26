import { DomainError } from '../errors.ts'
import type { PlanTerms, Rule } from './plan.ts'
import type { Tier } from './tiers.ts'

export type TierJson = Readonly<{ from: string; rate: number }>
export type RuleJson = Readonly<Omit<Rule, 'tiers'> & { tiers: readonly TierJson[] }>

/** Terms as JSON can carry them: thresholds are decimal strings of minor units. */
export type TermsJson = Readonly<Omit<PlanTerms, 'rules'> & { rules: readonly RuleJson[] }>

export function termsToJson(terms: PlanTerms): TermsJson {
  const tierToJson = ({ from, rate }: Tier): TierJson => ({ from: from.toString(), rate })
  return { ...terms, rules: terms.rules.map((rule) => ({ ...rule, tiers: rule.tiers.map(tierToJson) })) }
}

/**
 * Terms from their JSON. The shape is trusted (zod checks it at the edge), the numbers are not.
 *
 * @throws DomainError `plan.tiers_invalid` if a threshold is not a whole number
 */
export function termsFromJson(json: TermsJson): PlanTerms {
  const rules = json.rules.map((rule, i) => ({
    ...rule,
    tiers: rule.tiers.map((tier, j) => tierFromJson(tier, `rules[${i}].tiers[${j}].from`)),
  }))
  return { ...json, rules }
}

function tierFromJson({ from, rate }: TierJson, path: string): Tier {
  if (!/^-?\d+$/.test(from)) {
    throw new DomainError('plan.tiers_invalid', `${path}: a threshold is a whole number of minor units`, { path, from })
  }
  return { from: BigInt(from), rate }
}
