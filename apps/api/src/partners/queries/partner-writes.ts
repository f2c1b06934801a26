import type { Tx } from '@qudao/db/client'
import { sqlOf } from '@qudao/db/client'
import { member, partner, partnerGrade, partnerHat, payoutAccount } from '@qudao/db/schema'
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { DomainError } from '../../domain/errors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Uuid } from '../../platform/ids.ts'
import { inSets } from './in-sets.ts'

export type PartnerRecord = typeof partner.$inferSelect
export type NewPartner = typeof partner.$inferInsert
export type PayoutAccountRecord = typeof payoutAccount.$inferSelect
export type NewHat = typeof partnerHat.$inferInsert
export type NewGrade = typeof partnerGrade.$inferInsert
export type NewAccount = typeof payoutAccount.$inferInsert

/** Whoever adds partners or moves slots of one brand takes turns, so that two of them cannot both find "nobody has it". */
export async function lockPartners(tx: Tx, brandId: number): Promise<void> {
  await sqlOf(tx)`select pg_advisory_xact_lock(hashtext('qudao.partners'), ${brandId})`
}

/**
 * Locks a partner that the actor may see.
 * @throws DomainError `partner.not_found` also for a partner in somebody else's care
 */
export async function lockPartner(tx: Tx, actor: Actor, id: Uuid): Promise<PartnerRecord> {
  const [found] = await lockPartnersOf(tx, actor.brandId, [id])
  const own = actor.kind === 'member' ? actor.ownPartnersOnly : undefined
  if (!found || (own && found.ownerMemberId !== own)) throw partnerNotFound()
  return found
}

/** Locks these partners in the order of their ids, so that two writers of sets cannot wait for each other. */
export async function lockPartnersOf(tx: Tx, brandId: number, ids: readonly Uuid[]): Promise<PartnerRecord[]> {
  const found: PartnerRecord[] = []
  await inSets([...ids].sort(), async (some) => {
    const rows = await tx
      .select()
      .from(partner)
      .where(and(eq(partner.brandId, brandId), inArray(partner.id, some)))
      .orderBy(asc(partner.id))
      .for('update')
    found.push(...rows)
  })
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

export const insertPartners = (tx: Tx, rows: readonly NewPartner[]): Promise<void> =>
  inSets(rows, (some) => tx.insert(partner).values(some))

/** Writes the changed facts of locked partners. Each row is the whole record as it shall be. */
export const updatePartners = (tx: Tx, rows: readonly PartnerRecord[]): Promise<void> =>
  inSets(rows, (some) =>
    tx
      .insert(partner)
      .values(some)
      .onConflictDoUpdate({
        target: [partner.brandId, partner.id],
        set: {
          name: sql`excluded.name`,
          legalName: sql`excluded.legal_name`,
          legalType: sql`excluded.legal_type`,
          taxIdCipher: sql`excluded.tax_id_cipher`,
          taxIdIndex: sql`excluded.tax_id_index`,
          taxIdTail: sql`excluded.tax_id_tail`,
          taxIdOverrideReason: sql`excluded.tax_id_override_reason`,
          mobileCipher: sql`excluded.mobile_cipher`,
          mobileIndex: sql`excluded.mobile_index`,
          mobileTail: sql`excluded.mobile_tail`,
          taxHandling: sql`excluded.tax_handling`,
          ownerMemberId: sql`excluded.owner_member_id`,
        },
      }),
  )

/** Puts hats on; a hat that is worn already takes the new trade type. */
export const wearHats = (tx: Tx, rows: readonly NewHat[]): Promise<void> =>
  inSets(rows, (some) =>
    tx
      .insert(partnerHat)
      .values(some)
      .onConflictDoUpdate({
        target: [partnerHat.brandId, partnerHat.partnerId, partnerHat.hat],
        set: { tradeType: sql`coalesce(excluded.trade_type, ${partnerHat.tradeType})` },
      }),
  )

export const insertGrades = (tx: Tx, rows: readonly NewGrade[]): Promise<void> =>
  inSets(rows, (some) => tx.insert(partnerGrade).values(some))

export const insertAccounts = (tx: Tx, rows: readonly NewAccount[]): Promise<void> =>
  inSets(rows, (some) => tx.insert(payoutAccount).values(some))

/** Every account a partner ever had, the newest first. */
export async function listAccounts(tx: Tx, brandId: number, partnerId: Uuid): Promise<PayoutAccountRecord[]> {
  return tx
    .select()
    .from(payoutAccount)
    .where(and(eq(payoutAccount.brandId, brandId), eq(payoutAccount.partnerId, partnerId)))
    .orderBy(desc(payoutAccount.id))
}
