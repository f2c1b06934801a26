import { sqlOf, type Tx } from '@qudao/db/client'
import { listView } from '@qudao/db/schema'
import { and, asc, eq, or } from 'drizzle-orm'
import type { Uuid } from '../platform/ids.ts'

export type ListViewRow = typeof listView.$inferSelect

/** Views are counted and named one change at a time. */
export async function lockViews(tx: Tx, brandId: number): Promise<void> {
  await sqlOf(tx)`select pg_advisory_xact_lock(hashtext('qudao.list_view'), ${brandId})`
}

/** What a member has: their own views and those of the brand, oldest first. */
export async function listViewRows(tx: Tx, brandId: number, memberId: Uuid): Promise<ListViewRow[]> {
  return tx
    .select()
    .from(listView)
    .where(and(eq(listView.brandId, brandId), or(listView.isShared, eq(listView.memberId, memberId))))
    .orderBy(asc(listView.id))
}

export async function insertView(tx: Tx, row: ListViewRow): Promise<void> {
  await tx.insert(listView).values(row)
}

const isView = ({ brandId, id }: ListViewRow) => and(eq(listView.brandId, brandId), eq(listView.id, id))

export async function updateView(tx: Tx, row: ListViewRow): Promise<void> {
  const { name, query, isShared } = row
  await tx.update(listView).set({ name, query, isShared }).where(isView(row))
}

export async function deleteView(tx: Tx, row: ListViewRow): Promise<void> {
  await tx.delete(listView).where(isView(row))
}
