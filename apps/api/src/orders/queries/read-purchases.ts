import type { TransactionSql } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import type { Purchase } from '../formats/index.ts'
import type { Place } from './read-known.ts'

export type BookedPurchase = Purchase & Readonly<{ id: Uuid }>

/**
 * What these customers bought of these products, with what is left of it after the returns known. What earns nothing
 * (a piece given free) is not among it: a return would take pieces of it and leave its money without a purchase.
 */
export async function findPurchases(
  sql: TransactionSql,
  { brandId, platform }: Place,
  customers: readonly string[],
  products: readonly string[],
): Promise<BookedPurchase[]> {
  const rows = await sql<(Omit<BookedPurchase, 'atMs'> & { at: Date })[]>`
    select l.id, l.line_key as "lineKey", l.customer_ref as customer, l.product_id as product, l.ordered_at as at,
      l.quantity - coalesce(f.quantity, 0)::int as quantity, l.paid_minor - coalesce(f.amount, 0)::bigint as "amountMinor"
    from unnest(${customers}::text[]) as wanted (customer)
    cross join lateral (
      select * from order_line
      where brand_id = ${brandId} and platform = ${platform} and customer_ref = wanted.customer offset 0) l
    left join lateral (
      select sum(quantity) as quantity, sum(amount_minor) as amount from order_refund f
      where f.brand_id = l.brand_id and f.line_id = l.id and f.state = 'succeeded') f on true
    where l.product_id = any(${products}::text[]) and l.state <> 'invalid' and l.excluded is null`
  return rows.map(({ at, ...row }) => ({ ...row, atMs: at.getTime() }))
}
