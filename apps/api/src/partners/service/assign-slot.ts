import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { slotKey } from '../../domain/identifiers/slot-code.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { recordingInstant } from '../../platform/rule-clock.ts'
import { lockPartner, lockPartners } from '../queries/partner-writes.ts'
import { findOrInsertSlots, insertSlotOwners, labelSlot, type SlotRecord } from '../queries/slot-writes.ts'
import { hasOwners, ownerOfSlotAt } from '../queries/slots.ts'
import type { SlotAssignment } from '../schemas.ts'
import { FIRST_DAY } from './first-day.ts'

/**
 * Gives a slot to a partner, or takes it back, from an instant on. The first owner of a slot owns its past too,
 * unless somebody says from when; the owner it has already is not written again.
 * @throws DomainError `slot.code_invalid`, `partner.not_found`, `permission.denied` for a slot in somebody else's care
 */
export const assignSlot = (deps: Deps, actor: Member, wanted: SlotAssignment): Promise<Uuid> =>
  inBrand(deps.db, actor, (tx) => giveSlot(deps, tx, actor, wanted))

/** The same inside the transaction of whoever settles more than the slot. */
export async function giveSlot(deps: Deps, tx: Tx, actor: Member, wanted: SlotAssignment): Promise<Uuid> {
  const code = slotKey(wanted.code)
  if (!code) throw new DomainError('slot.code_invalid', 'the code holds nothing that a report could name')
  const { brandId } = actor
  await lockPartners(tx, brandId)
  const partner = wanted.partnerId ? await lockPartner(tx, actor, wanted.partnerId) : null
  const { id, label } = await slotOf(deps, tx, brandId, { ...wanted, code })
  if (wanted.label && wanted.label !== label) await labelSlot(tx, brandId, id, wanted.label)
  const isFirst = !(await hasOwners(tx, brandId, id))
  const effectiveFrom = wanted.effectiveFrom ? new Date(wanted.effectiveFrom) : isFirst ? FIRST_DAY : deps.now()
  const before = await ownerOfSlotAt(tx, brandId, id, effectiveFrom)
  if (before?.partnerId && actor.ownPartnersOnly && before.careOf !== actor.ownPartnersOnly) {
    throw new DomainError('permission.denied', 'this slot belongs to a partner in the care of somebody else')
  }
  if ((before?.partnerId ?? null) === wanted.partnerId) return id
  const recordedAt = await recordingInstant(tx, brandId, deps.now())
  const owner = { partnerId: wanted.partnerId, effectiveFrom, recordedAt, recordedBy: actor.memberId }
  await insertSlotOwners(tx, [{ brandId, slotId: id, ...owner }])
  await audit(tx, actor, deps.now(), {
    action: 'partners.assign_slot',
    subject: { type: 'slot', id },
    summary: {
      platform: wanted.platform,
      code,
      owner: { before: before?.name ?? null, after: partner?.name ?? null },
      effectiveFrom,
    },
  })
  return id
}

async function slotOf({ now }: Deps, tx: Tx, brandId: number, { platform, code, label }: SlotAssignment) {
  const slots = await findOrInsertSlots(tx, brandId, [{ platform, code, label: label ?? null }], now())
  // safe because the slot was there or has just been made; the same code may be a slot of another platform too
  return slots.find((slot) => slot.platform === platform) as SlotRecord
}
