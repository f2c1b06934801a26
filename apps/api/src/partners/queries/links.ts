import type { Tx } from '@qudao/db/client'
import { member, partner, partnerLink, partnerUser, user } from '@qudao/db/schema'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { newId, type Uuid } from '../../platform/ids.ts'

export async function insertLink(tx: Tx, row: Omit<typeof partnerLink.$inferInsert, 'id'>): Promise<Uuid> {
  const id = newId()
  await tx.insert(partnerLink).values({ ...row, id })
  return id
}

export async function listLinkRows(tx: Tx, brandId: number, partnerId: Uuid) {
  return tx
    .select({
      id: partnerLink.id,
      createdAt: partnerLink.createdAt,
      expiresAt: partnerLink.expiresAt,
      usedAt: partnerLink.usedAt,
      memberId: member.id,
      memberName: user.name,
    })
    .from(partnerLink)
    .innerJoin(member, and(eq(member.brandId, partnerLink.brandId), eq(member.id, partnerLink.createdBy)))
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(partnerLink.brandId, brandId), eq(partnerLink.partnerId, partnerId)))
    .orderBy(desc(partnerLink.id))
}

export async function lockLink(tx: Tx, brandId: number, partnerId: Uuid, id: Uuid) {
  const [found] = await tx
    .select()
    .from(partnerLink)
    .where(and(eq(partnerLink.brandId, brandId), eq(partnerLink.partnerId, partnerId), eq(partnerLink.id, id)))
    .for('update')
  return found
}

export async function findLinkExpiry(tx: Tx, brandId: number, tokenHash: string): Promise<Date | undefined> {
  const [found] = await tx
    .select({ expiresAt: partnerLink.expiresAt })
    .from(partnerLink)
    .where(and(eq(partnerLink.brandId, brandId), eq(partnerLink.tokenHash, tokenHash)))
  return found?.expiresAt
}

/** The link with this secret and its partner; locked, so that two first uses make one user. */
export async function lockLinkByToken(tx: Tx, brandId: number, tokenHash: string) {
  const [found] = await tx
    .select({ id: partnerLink.id, expiresAt: partnerLink.expiresAt, partnerId: partner.id, partnerName: partner.name })
    .from(partnerLink)
    .innerJoin(partner, and(eq(partner.brandId, partnerLink.brandId), eq(partner.id, partnerLink.partnerId)))
    .where(and(eq(partnerLink.brandId, brandId), eq(partnerLink.tokenHash, tokenHash)))
    .for('update')
  return found
}

export async function markLink(
  tx: Tx,
  brandId: number,
  id: Uuid,
  values: { usedAt?: Date; expiresAt?: Date },
): Promise<void> {
  await tx
    .update(partnerLink)
    .set(values)
    .where(and(eq(partnerLink.brandId, brandId), eq(partnerLink.id, id)))
}

/**
 * The people of a partner who can sign in by link only: no e-mail, no mobile number, no password. A link never opens
 * the account of somebody who may belong to other brands too.
 */
export async function listLinkUsers(
  tx: Tx,
  brandId: number,
  partnerId: Uuid,
): Promise<{ userId: Uuid; disabled: boolean }[]> {
  const rows = await tx
    .select({ userId: user.id, disabledAt: partnerUser.disabledAt })
    .from(partnerUser)
    .innerJoin(user, eq(user.id, partnerUser.userId))
    .where(
      and(
        eq(partnerUser.brandId, brandId),
        eq(partnerUser.partnerId, partnerId),
        isNull(user.email),
        isNull(user.mobile),
        isNull(user.passwordHash),
      ),
    )
    .orderBy(partnerUser.createdAt)
  return rows.map(({ userId, disabledAt }) => ({ userId, disabled: disabledAt !== null }))
}

export async function insertLinkUser(tx: Tx, brandId: number, partnerId: Uuid, name: string): Promise<Uuid> {
  const userId = newId()
  await tx.insert(user).values({ id: userId, name })
  await tx.insert(partnerUser).values({ brandId, partnerId, userId })
  return userId
}
