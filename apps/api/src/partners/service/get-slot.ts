import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { SlotRow } from '../queries/partner-details.ts'
import { listSlotOwnerRows, listSlotRows } from '../queries/slots.ts'

/** @throws DomainError `slot.not_found` also for a slot in somebody else's care */
export async function getSlotRow({ db, now }: Deps, actor: Member, id: Uuid): Promise<SlotRow> {
  const [row] = await listSlotRows(db, actor, { id, unassigned: false, at: now(), take: 1 })
  if (!row) throw new DomainError('slot.not_found', 'no such slot')
  return row
}

/** @throws DomainError `slot.not_found` */
export async function getSlotHistory(deps: Deps, actor: Member, id: Uuid) {
  await getSlotRow(deps, actor, id)
  return inBrand(deps.db, actor, (tx) => listSlotOwnerRows(tx, actor.brandId, id))
}
