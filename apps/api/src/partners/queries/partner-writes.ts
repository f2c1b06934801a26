import type { Tx } from '@qudao/db/client'
import { sqlOf } from '@qudao/db/client'
import { type Hat, member, partner, partnerGrade, partnerHat, payoutAccount, type TradeType } from '@qudao/db/schema'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { DomainError } from '../../domain/errors.ts'
import type { Actor, Member } from '../../platform/actor.ts'
import { newId, type Uuid } from '../../platform/ids.ts'

export type PartnerRecord = typeof partner.$inferSelect
export type NewPartner = typeof partner.$inferInsert
export type PartnerUpdate = Partial<Omit<NewPartner, 'brandId' | 'id' | 'createdAt' | 'createdBy'>>
export type PayoutAccountRecord = typeof payoutAccount.$inferSelect

/** Whoever adds partners or moves slots of one brand takes turns, so that two of them cannot both find "nobody has it". */
export async function lockPartners(tx: Tx, brandId: number): Promise<void> {
  await sqlOf(tx)`select pg_advisory_xact_lock(hashtext('qudao.partners'), ${brandId})`
}

/**
 * Locks a partner that the actor may see.
 * @throws DomainError `partner.not_found` also for a partner in somebody else's care
 */
export async function lockPartner(tx: Tx, actor: Actor, id: Uuid): Promise<PartnerRecord> {
  const [found] = await tx
    .select()
    .from(partner)
    .where(and(eq(partner.brandId, actor.brandId), eq(partner.id, id)))
    .for('update')
  const own = actor.kind === 'member' ? actor.ownPartnersOnly : undefined
  if (!found || (own && found.ownerMemberId !== own)) throw partnerNotFound()
  return found
}

export const partnerNotFound = () => new DomainError('partner.not_found', 'no such partner')

export async function findPartnerByTaxId(tx: Tx, brandId: number, taxIdIndex: string) {
  const [found] = await tx
    .select({ id: partner.id, name: partner.name, ownerMemberId: partner.ownerMemberId })
    .from(partner)
    .where(and(eq(partner.brandId, brandId), eq(partner.taxIdIndex, taxIdIndex)))
    .orderBy(partner.id)
    .limit(1)
  return found
}

/** @throws DomainError `member.not_found` for a stranger or a disabled member */
export async function assertMember(tx: Tx, brandId: number, id: Uuid): Promise<void> {
  const [found] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.brandId, brandId), eq(member.id, id), isNull(member.disabledAt)))
  if (!found) throw new DomainError('member.not_found', 'no such member')
}

export async function insertPartner(tx: Tx, row: NewPartner): Promise<void> {
  await tx.insert(partner).values(row)
}

export async function updatePartnerRow(tx: Tx, brandId: number, id: Uuid, values: PartnerUpdate): Promise<void> {
  if (Object.keys(values).length === 0) return
  await tx
    .update(partner)
    .set(values)
    .where(and(eq(partner.brandId, brandId), eq(partner.id, id)))
}

export type HatDraft = { hat: Hat; tradeType?: TradeType | undefined }

/** Puts hats on; a hat that is worn already takes the new trade type. */
export async function wearHats(tx: Tx, brandId: number, partnerId: Uuid, hats: readonly HatDraft[]): Promise<void> {
  for (const { hat, tradeType } of hats) {
    const insert = tx.insert(partnerHat).values({ brandId, partnerId, hat, tradeType: tradeType ?? null })
    const target = [partnerHat.brandId, partnerHat.partnerId, partnerHat.hat]
    await (tradeType ? insert.onConflictDoUpdate({ target, set: { tradeType } }) : insert.onConflictDoNothing())
  }
}

export async function hatsOf(tx: Tx, brandId: number, partnerId: Uuid): Promise<Hat[]> {
  const rows = await tx
    .select({ hat: partnerHat.hat })
    .from(partnerHat)
    .where(and(eq(partnerHat.brandId, brandId), eq(partnerHat.partnerId, partnerId)))
    .orderBy(partnerHat.hat)
  return rows.map(({ hat }) => hat)
}

type NewGrade = Omit<typeof partnerGrade.$inferInsert, 'id'>

export async function insertGrade(tx: Tx, row: NewGrade): Promise<void> {
  await tx.insert(partnerGrade).values({ ...row, id: newId() })
}

export async function newestAccount(tx: Tx, brandId: number, partnerId: Uuid, kind: 'alipay' | 'bank') {
  const [found] = await tx
    .select()
    .from(payoutAccount)
    .where(
      and(eq(payoutAccount.brandId, brandId), eq(payoutAccount.partnerId, partnerId), eq(payoutAccount.kind, kind)),
    )
    .orderBy(desc(payoutAccount.id))
    .limit(1)
  return found
}

export async function listAccounts(tx: Tx, brandId: number, partnerId: Uuid): Promise<PayoutAccountRecord[]> {
  return tx
    .select()
    .from(payoutAccount)
    .where(and(eq(payoutAccount.brandId, brandId), eq(payoutAccount.partnerId, partnerId)))
    .orderBy(desc(payoutAccount.id))
}

export async function insertAccount(tx: Tx, row: typeof payoutAccount.$inferInsert): Promise<PayoutAccountRecord> {
  const [made] = await tx.insert(payoutAccount).values(row).returning()
  // safe because an insert that returns no row throws
  return made as PayoutAccountRecord
}

/** For rows made by people: the member; nobody for a job. */
export const recorderOf = (actor: Actor): Uuid | null => (actor.kind === 'member' ? (actor as Member).memberId : null)
