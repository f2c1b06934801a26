import { type Database, readInBrand, type Tx } from '@qudao/db/client'
import { member, partner, slotOwner, user } from '@qudao/db/schema'
import { and, desc, eq, lte } from 'drizzle-orm'
import type { Member } from '../../platform/actor.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { SlotRow } from './partner-details.ts'
import { currentSlots, ownedSlots } from './partner-rows.ts'

export type SlotSearch = {
  partnerId?: Uuid | undefined
  platform?: string | undefined
  unassigned: boolean
  text?: string | undefined
  code?: string | undefined
  id?: Uuid | undefined
  before?: string | undefined
  at: Date
  take: number
}

/** Slots with their owner of now, newest first. A channel manager sees those of their partners and those of nobody. */
export function listSlotRows(db: Database, actor: Member, search: SlotSearch): Promise<SlotRow[]> {
  const { partnerId, platform, unassigned, text, code, id, before, at, take } = search
  const own = actor.ownPartnersOnly
  return readInBrand(
    db,
    actor,
    (sql) => sql<SlotRow[]>`
      select s.id, s.platform, s.code, s.label, s.effective_from as since,
        case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as partner
      from ${currentSlots(sql, at)} s left join partner p on p.brand_id = s.brand_id and p.id = s.partner_id
      where s.brand_id = ${actor.brandId}
        ${own ? sql`and (s.partner_id is null or p.owner_member_id = ${own})` : sql``}
        ${id ? sql`and s.id = ${id}` : sql``}
        ${partnerId ? sql`and s.id in (select o.slot_id from ${ownedSlots(sql, at)} o where o.brand_id = ${actor.brandId} and o.partner_id = ${partnerId})` : sql``}
        ${platform ? sql`and s.platform = ${platform}` : sql``}
        ${unassigned ? sql`and s.partner_id is null` : sql``}
        ${text ? sql`and (s.code = ${code ?? ''} or strpos(lower(s.label), lower(${text})) > 0)` : sql``}
        ${before ? sql`and s.id < ${before}` : sql``}
      order by s.id desc limit ${take}`,
  )
}

/** Who owns a slot at an instant; undefined when nobody ever did. */
export async function ownerOfSlotAt(tx: Tx, brandId: number, slotId: Uuid, at: Date) {
  const [found] = await tx
    .select({ partnerId: slotOwner.partnerId, name: partner.name, careOf: partner.ownerMemberId })
    .from(slotOwner)
    .leftJoin(partner, and(eq(partner.brandId, slotOwner.brandId), eq(partner.id, slotOwner.partnerId)))
    .where(and(eq(slotOwner.brandId, brandId), eq(slotOwner.slotId, slotId), lte(slotOwner.effectiveFrom, at)))
    .orderBy(desc(slotOwner.effectiveFrom), desc(slotOwner.id))
    .limit(1)
  return found
}

export async function hasOwners(tx: Tx, brandId: number, slotId: Uuid): Promise<boolean> {
  const found = await tx
    .select({ id: slotOwner.id })
    .from(slotOwner)
    .where(and(eq(slotOwner.brandId, brandId), eq(slotOwner.slotId, slotId)))
    .limit(1)
  return found.length > 0
}

/** The whole history of a slot, newest first. */
export async function listSlotOwnerRows(tx: Tx, brandId: number, slotId: Uuid) {
  return tx
    .select({
      partnerId: slotOwner.partnerId,
      partnerName: partner.name,
      effectiveFrom: slotOwner.effectiveFrom,
      recordedAt: slotOwner.recordedAt,
      memberId: member.id,
      memberName: user.name,
    })
    .from(slotOwner)
    .leftJoin(partner, and(eq(partner.brandId, slotOwner.brandId), eq(partner.id, slotOwner.partnerId)))
    .leftJoin(member, and(eq(member.brandId, slotOwner.brandId), eq(member.id, slotOwner.recordedBy)))
    .leftJoin(user, eq(user.id, member.userId))
    .where(and(eq(slotOwner.brandId, brandId), eq(slotOwner.slotId, slotId)))
    .orderBy(desc(slotOwner.effectiveFrom), desc(slotOwner.id))
}
