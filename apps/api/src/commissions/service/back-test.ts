import { inBrand } from '@qudao/db/client'
import type { Audience } from '@qudao/db/schema'
import type { PlanTerms } from '../../domain/commission/plan.ts'
import { termsToJson } from '../../domain/commission/terms-json.ts'
import { validateTerms } from '../../domain/commission/validate-terms.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { backTestJob } from '../jobs.ts'

export type BackTestInput = Readonly<{ terms: PlanTerms; audience: Audience; months: number }>

/**
 * Queues a back-test of a draft over the last months of stored lines.
 * @throws DomainError `plan.terms_invalid`, `plan.rule_invalid`, `plan.tiers_invalid`
 */
export function backTestCommissionPlan(deps: Deps, actor: Member, input: BackTestInput): Promise<Uuid> {
  validateTerms(input.terms)
  const { timeZone } = actor.brand
  return inBrand(deps.db, actor, (tx) =>
    deps.jobs.enqueue(tx, backTestJob, actor, {
      brandId: actor.brandId,
      timeZone,
      terms: termsToJson(input.terms),
      audience: input.audience,
      months: input.months,
    }),
  )
}
