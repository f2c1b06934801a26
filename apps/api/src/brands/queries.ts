import type { Tx } from '@qudao/db/client'
import {
  type BrandSettings,
  brand,
  entry,
  member,
  memberInvitation,
  type Role,
  settlement,
  user,
} from '@qudao/db/schema'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { newId, type Uuid } from '../platform/ids.ts'

export async function listMemberRows(tx: Tx, brandId: number) {
  return tx
    .select({
      id: member.id,
      name: user.name,
      email: user.email,
      mobile: user.mobile,
      role: member.role,
      createdAt: member.createdAt,
      disabledAt: member.disabledAt,
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(eq(member.brandId, brandId))
    .orderBy(asc(member.id))
}
export type MemberRow = Awaited<ReturnType<typeof listMemberRows>>[number]

/** The owners who can act, locked: two owners cannot each make the other the last one. */
export async function lockOwners(tx: Tx, brandId: number): Promise<Uuid[]> {
  const rows = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.brandId, brandId), eq(member.role, 'owner'), isNull(member.disabledAt)))
    .orderBy(member.id)
    .for('update')
  return rows.map(({ id }) => id)
}

export async function lockMember(tx: Tx, brandId: number, id: Uuid) {
  const [found] = await tx
    .select()
    .from(member)
    .where(and(eq(member.brandId, brandId), eq(member.id, id)))
    .for('update')
  return found
}

export async function findMemberOfUser(tx: Tx, brandId: number, userId: Uuid) {
  const [found] = await tx
    .select()
    .from(member)
    .where(and(eq(member.brandId, brandId), eq(member.userId, userId)))
  return found
}

export async function updateMember(
  tx: Tx,
  brandId: number,
  id: Uuid,
  values: { role?: Role; disabledAt?: Date | null },
): Promise<void> {
  await tx
    .update(member)
    .set(values)
    .where(and(eq(member.brandId, brandId), eq(member.id, id)))
}

export async function insertMember(tx: Tx, row: Omit<typeof member.$inferInsert, 'id'>): Promise<Uuid> {
  const id = newId()
  await tx.insert(member).values({ ...row, id })
  return id
}

export async function insertInvitation(tx: Tx, row: Omit<typeof memberInvitation.$inferInsert, 'id'>): Promise<Uuid> {
  const id = newId()
  await tx.insert(memberInvitation).values({ ...row, id })
  return id
}

export async function listInvitationRows(tx: Tx, brandId: number) {
  return tx
    .select()
    .from(memberInvitation)
    .where(eq(memberInvitation.brandId, brandId))
    .orderBy(desc(memberInvitation.id))
    .limit(200)
}
export type InvitationRow = Awaited<ReturnType<typeof listInvitationRows>>[number]

export async function lockInvitation(tx: Tx, brandId: number, by: { id: Uuid } | { tokenHash: string }) {
  const which = 'id' in by ? eq(memberInvitation.id, by.id) : eq(memberInvitation.tokenHash, by.tokenHash)
  const [found] = await tx
    .select()
    .from(memberInvitation)
    .where(and(eq(memberInvitation.brandId, brandId), which))
    .for('update')
  return found
}

export async function markInvitation(
  tx: Tx,
  brandId: number,
  id: Uuid,
  values: { expiresAt?: Date; acceptedBy?: Uuid; acceptedAt?: Date },
): Promise<void> {
  await tx
    .update(memberInvitation)
    .set(values)
    .where(and(eq(memberInvitation.brandId, brandId), eq(memberInvitation.id, id)))
}

/** The same person name and no more: who signs in with what belongs to identity. */
export async function nameOfUser(tx: Tx, userId: Uuid): Promise<string> {
  const [found] = await tx.select({ name: user.name }).from(user).where(eq(user.id, userId))
  return found?.name ?? ''
}

export async function lockBrand(tx: Tx, brandId: number) {
  const [found] = await tx.select().from(brand).where(eq(brand.id, brandId)).for('update')
  return found
}

export async function updateBrandRow(
  tx: Tx,
  brandId: number,
  values: { name?: string; timeZone?: string; settings?: BrandSettings },
): Promise<void> {
  await tx.update(brand).set(values).where(eq(brand.id, brandId))
}

/** Whether anything has been put into a month of the brand: an entry, or the close of an empty month. */
export async function hasMonths(tx: Tx, brandId: number): Promise<boolean> {
  const entries = await tx.select({ id: entry.id }).from(entry).where(eq(entry.brandId, brandId)).limit(1)
  const closed = await tx.select({ id: settlement.id }).from(settlement).where(eq(settlement.brandId, brandId)).limit(1)
  return entries.length + closed.length > 0
}

/** Undefined when the address is taken. */
export async function insertBrand(tx: Tx, row: typeof brand.$inferInsert): Promise<number | undefined> {
  const [made] = await tx.insert(brand).values(row).onConflictDoNothing().returning({ id: brand.id })
  return made?.id
}
