import { type Database, readInBrand } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'

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

export type FirstSeen = Readonly<{ id: string; title: string; rows: number; salesMinor: bigint; currency: string }>

const MOST = 500

/**
 * Slots of an import that nobody owns, with the partner whose name is the slot's name, if there is exactly one.
 * Products and shops whose first line is of this import.
 */
export async function readDiscoveries(db: Database, brandId: number, importId: Uuid) {
  const [slots, products, shops] = await readInBrand(db, { brandId, scope: 'brand' }, (sql) => [
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
    sql<FirstSeen[]>`
      select product_id as id, max(product_title) as title, count(*)::int as rows, sum(paid_minor)::bigint as "salesMinor",
        currency
      from order_line l where brand_id = ${brandId} and import_id = ${importId} and product_id <> ''
        and not exists (select from order_line e where e.brand_id = l.brand_id and e.product_id = l.product_id
          and e.import_id <> l.import_id)
      group by product_id, currency order by 4 desc, 1 limit ${MOST}`,
    sql<FirstSeen[]>`
      select shop_name as id, shop_name as title, count(*)::int as rows, sum(paid_minor)::bigint as "salesMinor", currency
      from order_line l where brand_id = ${brandId} and import_id = ${importId} and shop_name <> ''
        and not exists (select from order_line e where e.brand_id = l.brand_id and e.shop_name = l.shop_name
          and e.import_id <> l.import_id)
      group by shop_name, currency order by 4 desc, 1 limit ${MOST}`,
  ])
  return { slots, products, shops }
}
