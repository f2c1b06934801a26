import type { Tx } from '@qudao/db/client'
import { slot, slotOwner } from '@qudao/db/schema'
import { and, eq, inArray } from 'drizzle-orm'
import { newId, type Uuid } from '../../platform/ids.ts'
import { inSets } from './in-sets.ts'

export type SlotRecord = typeof slot.$inferSelect
export type GivenSlot = Readonly<{
  platform: string
  code: string
  partnerId: Uuid
  effectiveFrom: Date
  recordedAt: Date
  recordedBy: Uuid
}>
type SlotCode = Readonly<{ platform: string; code: string; label?: string | null }>

/** Gives each slot, made if nobody knows it yet, to its partner from an instant on. */
export const giveSlots = (tx: Tx, brandId: number, rows: readonly GivenSlot[], now: Date): Promise<void> =>
  inSets(rows, async (some) => {
    const slots = await findOrInsertSlots(tx, brandId, some, now)
    const idOf = new Map(slots.map(({ id, platform, code }) => [`${platform} ${code}`, id]))
    await insertSlotOwners(
      tx,
      some.map(({ platform, code, ...owner }) => ({
        brandId,
        slotId: idOf.get(`${platform} ${code}`) ?? '', // safe because every code has just been made or was there
        ...owner,
      })),
    )
  })

/** The slots with these codes, those made that nobody knows yet. */
export async function findOrInsertSlots(
  tx: Tx,
  brandId: number,
  codes: readonly SlotCode[],
  createdAt: Date,
): Promise<SlotRecord[]> {
  const rows = codes.map(({ platform, code, label = null }) => ({
    brandId,
    id: newId(),
    platform,
    code,
    label,
    createdAt,
  }))
  await tx.insert(slot).values(rows).onConflictDoNothing()
  const wanted = codes.map(({ code }) => code)
  return tx
    .select()
    .from(slot)
    .where(and(eq(slot.brandId, brandId), inArray(slot.code, wanted)))
}

export async function insertSlotOwners(
  tx: Tx,
  rows: readonly Omit<typeof slotOwner.$inferInsert, 'id'>[],
): Promise<void> {
  await tx.insert(slotOwner).values(rows.map((row) => ({ ...row, id: newId() })))
}

export async function labelSlot(tx: Tx, brandId: number, id: Uuid, label: string): Promise<void> {
  await tx
    .update(slot)
    .set({ label })
    .where(and(eq(slot.brandId, brandId), eq(slot.id, id)))
}
