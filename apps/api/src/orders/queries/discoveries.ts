import { type Database, readInBrand, sqlOf, type Tx } from '@qudao/db/client'
import type { SeenProduct, SeenShop } from '../../catalogue/index.ts'
import type { Uuid } from '../../platform/ids.ts'
import { SOLD_IN_IMPORT } from './sold-in-import.ts'

export type UnknownSlot = Readonly<{
  code: string
  name: string | null
  rows: number
  salesMinor: bigint
  currency: string
  sampleId: Uuid
  partnerId: Uuid | null
  partnerName: string | null
}>

type Sales = Readonly<{ rows: number; salesMinor: string; currency: string }>
/** How much of what was sold the catalogue lacks and has, and what it lacks, the largest sales first. */
export type FirstSeen<Thing> = Readonly<{ fresh: number; known: number; items: readonly (Thing & Sales)[] }>

const MOST = 500

/**
 * Slots of an import that nobody owns, with the partner whose name is the slot's name, if there is exactly one, and
 * products and shops that are not in the catalogue.
 */
export async function readDiscoveries(db: Database, brandId: number, importId: Uuid) {
  const [slots, [sold]] = await readInBrand(db, { brandId, scope: 'brand' }, (sql) => {
    return [
      sql<UnknownSlot[]>`
        with unknown as (
          select subject as code, max(coalesce(details ->> 'slotName', details ->> 'siteName')) as name,
            count(*)::int as rows, coalesce(sum(amount_minor), 0)::bigint as sales, currency,
            (array_agg(id order by id))[1] as sample
          from import_exception
          where brand_id = ${brandId} and import_id = ${importId} and code = 'slot_unknown' and status = 'open'
          group by subject, currency)
        select u.code, u.name, u.rows, u.sales as "salesMinor", u.currency, u.sample as "sampleId",
          p.id as "partnerId", p.name as "partnerName"
        from unknown u left join lateral (
          select (array_agg(p.id))[1] as id, max(p.name) as name from partner p
          where p.brand_id = ${brandId} and (p.name = u.name or p.legal_name = u.name) having count(*) = 1) p on true
        order by u.sales desc, u.code limit ${MOST}`,
      sql<{ products: FirstSeen<SeenProduct>; shops: FirstSeen<SeenShop> }[]>`
        with asked as (select ${brandId}::int as brand_id, ${importId}::uuid as import_id),
          ${sql.unsafe(SOLD_IN_IMPORT)}
        select
          (select json_build_object(
            'fresh', count(distinct (platform, item)) filter (where not known),
            'known', count(distinct (platform, item)) filter (where known),
            'items', coalesce((select json_agg(s) from (
              select platform, item as "itemId", title, category, rows, sales::text as "salesMinor", currency
              from products where not known order by sales desc, item limit ${MOST}) s), '[]')) from products) as products,
          (select json_build_object(
            'fresh', count(distinct (platform, key)) filter (where not known),
            'known', count(distinct (platform, key)) filter (where known),
            'items', coalesce((select json_agg(s) from (
              select platform, name, rows, sales::text as "salesMinor", currency
              from shops where not known order by sales desc, name limit ${MOST}) s), '[]')) from shops) as shops`,
    ]
  })
  const none = { fresh: 0, known: 0, items: [] }
  return { slots, products: sold?.products ?? none, shops: sold?.shops ?? none }
}

/** All that the catalogue lacks of an import, the smallest sales first, so that the best is the newest. */
export async function listUnknownProducts(tx: Tx, brandId: number, importId: Uuid): Promise<SeenProduct[]> {
  const sql = sqlOf(tx)
  return sql<SeenProduct[]>`
    with asked as (select ${brandId}::int as brand_id, ${importId}::uuid as import_id), ${sql.unsafe(SOLD_IN_IMPORT)}
    select platform, item as "itemId", (array_agg(title order by sales desc))[1] as title,
      (array_agg(category order by sales desc))[1] as category
    from products where not known group by platform, item order by max(sales), item desc`
}

export async function listUnknownShops(tx: Tx, brandId: number, importId: Uuid): Promise<SeenShop[]> {
  const sql = sqlOf(tx)
  return sql<SeenShop[]>`
    with asked as (select ${brandId}::int as brand_id, ${importId}::uuid as import_id), ${sql.unsafe(SOLD_IN_IMPORT)}
    select platform, (array_agg(name order by sales desc))[1] as name
    from shops where not known group by platform, key order by max(sales), key desc`
}
