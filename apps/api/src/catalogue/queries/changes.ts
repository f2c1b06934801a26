import { sqlOf, type Tx } from '@qudao/db/client'
import { product, productListing, shop } from '@qudao/db/schema'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { DomainError } from '../../domain/errors.ts'
import type { Uuid } from '../../platform/ids.ts'

type Confirmation = Readonly<{ at: Date; by: Uuid }>
export type LockedProduct = typeof product.$inferSelect
export type LockedShop = typeof shop.$inferSelect

/** Products in the order of their ids, so that two people never wait for each other. @throws DomainError `product.not_found` */
export async function lockProducts(tx: Tx, brandId: number, ids: readonly Uuid[]): Promise<LockedProduct[]> {
  const rows = await tx
    .select()
    .from(product)
    .where(and(eq(product.brandId, brandId), inArray(product.id, [...ids]), isNull(product.joinedInto)))
    .orderBy(asc(product.id))
    .for('update')
  const missing = ids.find((id) => !rows.some((row) => row.id === id))
  if (missing) throw new DomainError('product.not_found', 'no such product', { id: missing })
  return rows
}

/** @throws DomainError `shop.not_found` */
export async function lockShops(tx: Tx, brandId: number, ids: readonly Uuid[]): Promise<LockedShop[]> {
  const rows = await tx
    .select()
    .from(shop)
    .where(and(eq(shop.brandId, brandId), inArray(shop.id, [...ids])))
    .orderBy(asc(shop.id))
    .for('update')
  const missing = ids.find((id) => !rows.some((row) => row.id === id))
  if (missing) throw new DomainError('shop.not_found', 'no such shop', { id: missing })
  return rows
}

export async function renameProductRow(tx: Tx, brandId: number, id: Uuid, name: string): Promise<void> {
  await tx
    .update(product)
    .set({ name })
    .where(and(eq(product.brandId, brandId), eq(product.id, id)))
}

const TABLES = { product, shop } as const

export async function confirmRows(
  tx: Tx,
  brandId: number,
  kind: keyof typeof TABLES,
  ids: readonly Uuid[],
  { at, by }: Confirmation,
): Promise<void> {
  const table = TABLES[kind]
  await tx
    .update(table)
    .set({ state: 'active', confirmedAt: at, confirmedBy: by })
    .where(and(eq(table.brandId, brandId), inArray(table.id, [...ids])))
}

/** Gives the listings of one product to another; whatever was joined into the one is now joined into the other. */
export async function moveListings(tx: Tx, brandId: number, from: Uuid, to: Uuid): Promise<string[]> {
  const moved = await tx
    .update(productListing)
    .set({ productId: to })
    .where(and(eq(productListing.brandId, brandId), eq(productListing.productId, from)))
    .returning({ itemId: productListing.itemId })
  await sqlOf(tx)`
    update product set joined_into = ${to} where brand_id = ${brandId} and (id = ${from} or joined_into = ${from})`
  return moved.map(({ itemId }) => itemId)
}
