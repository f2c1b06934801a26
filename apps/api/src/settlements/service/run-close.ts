import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { findMemberActor } from '../../identity/index.ts'
import { allowLongWork } from '../../ledger/index.ts'
import { requirePermission } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { findSettlement } from '../queries/settlement.ts'
import { type Closed, type CloseRequest, closeMonth } from './close-month.ts'

export type ClosePayload = CloseRequest &
  Readonly<{ settlementId: Uuid; by: { slug: string; userId: Uuid; name: string } }>

/**
 * Runs a queued close as the person who asked for it, who must still be allowed to. The settlement's id was made with
 * the job: a second delivery finds the settlement of the first and changes nothing.
 *
 * @throws DomainError as `closeMonth`, `permission.denied`
 */
export async function runClose(deps: Deps, { by, ...request }: ClosePayload): Promise<Partial<Closed>> {
  const actor = await findMemberActor(deps, { ...by, email: null, mobile: null }, by.slug)
  if (!actor) throw new DomainError('permission.denied', 'who asked for the close is no member any more')
  requirePermission(actor, 'settlements.close')
  return inBrand(deps.db, actor, async (tx) => {
    await allowLongWork(tx)
    const { settlementId } = request
    const done = await findSettlement(tx, actor.brandId, settlementId)
    return done ? { settlementId } : closeMonth(tx, actor, request, deps.now())
  })
}
