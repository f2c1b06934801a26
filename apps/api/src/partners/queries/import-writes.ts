import type { Tx } from '@qudao/db/client'
import { partner, partnerGrade, partnerHat, payoutAccount, slot, slotOwner } from '@qudao/db/schema'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { newId, type Uuid } from '../../platform/ids.ts'
import type { NewPartner } from './partner-writes.ts'

export type ImportedHat = typeof partnerHat.$inferInsert
export type ImportedGrade = typeof partnerGrade.$inferInsert
export type ImportedAccount = typeof payoutAccount.$inferInsert
export type ImportedSlot = {
  brandId: number
  platform: string
  code: string
  partnerId: Uuid
  effectiveFrom: Date
  recordedAt: Date
  recordedBy: Uuid
}
export type Imported = {
  partners: NewPartner[]
  hats: ImportedHat[]
  grades: ImportedGrade[]
  accounts: ImportedAccount[]
  slots: ImportedSlot[]
}

// PostgreSQL takes 65,535 parameters a statement
const AT_ONCE = 1000

async function inChunks<T>(rows: readonly T[], write: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) await write(rows.slice(from, from + AT_ONCE))
}

export async function insertImported(tx: Tx, { partners, hats, grades, accounts, slots }: Imported): Promise<void> {
  await inChunks(partners, (some) => tx.insert(partner).values(some))
  await inChunks(hats, (some) =>
    tx
      .insert(partnerHat)
      .values(some)
      .onConflictDoUpdate({
        target: [partnerHat.brandId, partnerHat.partnerId, partnerHat.hat],
        set: { tradeType: sql`excluded.trade_type` },
      }),
  )
  await inChunks(grades, (some) => tx.insert(partnerGrade).values(some))
  await inChunks(accounts, (some) => tx.insert(payoutAccount).values(some))
  await inChunks(slots, (some) => insertSlots(tx, some))
}

async function insertSlots(tx: Tx, rows: readonly ImportedSlot[]): Promise<void> {
  const brandId = rows[0]?.brandId
  if (brandId === undefined) return
  await tx
    .insert(slot)
    .values(
      rows.map(({ platform, code, recordedAt }) => ({ brandId, id: newId(), platform, code, createdAt: recordedAt })),
    )
    .onConflictDoNothing()
  const codes = rows.map(({ code }) => code)
  const known = await tx
    .select({ id: slot.id, platform: slot.platform, code: slot.code })
    .from(slot)
    .where(and(eq(slot.brandId, brandId), inArray(slot.code, codes)))
  const idOf = new Map(known.map(({ id, platform, code }) => [`${platform} ${code}`, id]))
  await tx.insert(slotOwner).values(
    rows.map(({ platform, code, partnerId, effectiveFrom, recordedAt, recordedBy }) => ({
      brandId,
      id: newId(),
      slotId: idOf.get(`${platform} ${code}`) ?? '', // safe because every code has just been made or was there
      partnerId,
      effectiveFrom,
      recordedAt,
      recordedBy,
    })),
  )
}
