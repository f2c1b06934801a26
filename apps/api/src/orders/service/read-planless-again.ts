import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { findMemberActor } from '../../identity/index.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { endExceptions, lockPlanless } from '../queries/exceptions.ts'
import { rerunRows } from './rerun-rows.ts'

/**
 * Reads again what no plan served, for all partners at once, as whoever published a plan. What still has none comes
 * back as an exception that names what was missed.
 *
 * @throws DomainError `permission.denied` when the publisher has left the brand
 */
export async function readPlanlessAgain(deps: Deps, by: { slug: string; userId: Uuid }): Promise<number> {
  const actor = await findMemberActor(deps, { ...by, name: '', email: null, mobile: null }, by.slug)
  if (!actor) throw new DomainError('permission.denied', 'who published the plan is no member any more')
  return inBrand(deps.db, actor, async (tx) => {
    const rows = await lockPlanless(tx, actor.brandId)
    const [first] = rows
    if (!first) return 0
    const resolution = { kind: 'retry' } as const
    const ids = rows.map(({ id }) => id)
    await endExceptions(tx, actor.brandId, ids, {
      status: 'resolved',
      resolution,
      by: actor.memberId,
      at: deps.now(),
    })
    await audit(tx, actor, deps.now(), {
      action: 'orders.resolve_exception',
      subject: { type: 'import_exception', id: first.id },
      summary: { code: first.code, rows: rows.length, decision: resolution.kind },
    })
    await rerunRows(deps, tx, actor, rows, resolution)
    return rows.length
  })
}
