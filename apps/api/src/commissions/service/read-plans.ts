import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { listPlans, listVersions, type PlanRow } from '../queries/plans.ts'
import { withStates } from './version-state.ts'

export type PlanWithVersions = PlanRow & { versions: ReturnType<typeof withStates> }

export function listCommissionPlans(deps: Deps, actor: Member): Promise<PlanWithVersions[]> {
  return inBrand(deps.db, actor, async (tx) => {
    const plans = await listPlans(tx, actor.brandId)
    const versions = Map.groupBy(await listVersions(tx, actor.brandId), ({ planId }) => planId)
    return plans.map((plan) => ({ ...plan, versions: withStates(versions.get(plan.id) ?? [], deps.now()) }))
  })
}

/** @throws DomainError `plan.not_found` */
export function getCommissionPlan(deps: Deps, actor: Member, id: Uuid): Promise<PlanWithVersions> {
  return inBrand(deps.db, actor, async (tx) => {
    const [plan] = await listPlans(tx, actor.brandId, id)
    if (!plan) throw new DomainError('plan.not_found', 'no such commission plan', { id })
    return { ...plan, versions: withStates(await listVersions(tx, actor.brandId, id), deps.now()) }
  })
}
