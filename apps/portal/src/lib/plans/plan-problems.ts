import { parseLocalTime } from '@qudao/api/domain/clocks'
import { findTermsProblems } from '@qudao/api/domain/commission/validate-terms'
import type { Messages } from '../messages/index.ts'
import { type PlanForm, readAmountOr, termsOf } from './plan-form.ts'

export type ProblemKey = keyof Messages['plans']['problems']

/** What is wrong with a plan as typed, by its place: `name`, `rules[1].tiers[0].rate`. */
export type Problems = Readonly<Record<string, ProblemKey>>

export function findProblems(form: PlanForm): Problems {
  const problems: Record<string, ProblemKey> = {}
  if (form.name.trim() === '') problems.name = 'name'
  if (!parseLocalTime(form.effectiveFrom)) problems.effectiveFrom = 'effectiveFrom'
  const chosen = { everyone: 1, grades: form.grades.length, partners: form.partnerIds.length }[form.audience]
  if (chosen === 0) problems.audience = 'audience'
  for (const { path } of findTermsProblems(termsOf(form))) problems[path] ??= keyOf(path, form)
  return problems
}

const TIER = /^rules\[(\d+)\]\.tiers\[(\d+)\]\.(from|rate)$/

function keyOf(path: string, form: PlanForm): ProblemKey {
  const tier = TIER.exec(path)
  if (tier) return tierKey(form, Number(tier[1]), Number(tier[2]), tier[3] === 'rate')
  if (path === 'payer' || path === 'base' || path === 'holdDays' || path === 'rules') return path
  if (/\.when$/.test(path)) return 'twin'
  if (/\.when\./.test(path)) return 'condition'
  return /\.tiers$/.test(path) ? 'tiers' : 'other'
}

function tierKey(form: PlanForm, rule: number, index: number, isRate: boolean): ProblemKey {
  if (isRate) return 'rate'
  if (index === 0) return 'firstTier'
  const typed = form.rules[rule]?.tiers[index]?.from ?? ''
  return readAmountOr(typed, form.currency, null) === null ? 'from' : 'ascending'
}
