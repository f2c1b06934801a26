import { type Database, readInBrand } from '@qudao/db/client'
import type { CatalogueState } from '@qudao/db/schema'
import type { Member } from '../../platform/actor.ts'
import type { Uuid } from '../../platform/ids.ts'

export type ProductRow = Readonly<{
  id: Uuid
  name: string
  category: string
  state: CatalogueState
  listings: readonly { platform: string; itemId: string; title: string }[]
  importId: Uuid | null
  createdAt: Date
  confirmedAt: Date | null
  confirmedBy: string | null
}>

export type ProductSearch = Readonly<{
  id?: Uuid
  text?: string | undefined
  state?: CatalogueState | undefined
  platform?: string | undefined
  category?: string | undefined
  before?: Uuid | undefined
  take: number
}>

/** Products with the numbers they are sold under, newest first; those joined into another one are that one. */
export function listProductRows(db: Database, actor: Member, search: ProductSearch): Promise<ProductRow[]> {
  const { id, text, state, platform, category, before, take } = search
  return readInBrand(db, actor, (sql) => {
    const listings = sql`product_listing l where l.brand_id = p.brand_id and l.product_id = p.id`
    return sql<ProductRow[]>`
      select p.id, p.name, p.category, p.state, p.import_id as "importId", p.created_at as "createdAt",
        p.confirmed_at as "confirmedAt",
        (select u.name from member m join "user" u on u.id = m.user_id
          where m.brand_id = p.brand_id and m.id = p.confirmed_by) as "confirmedBy",
        coalesce((select json_agg(json_build_object('platform', l.platform, 'itemId', l.item_id, 'title', l.title)
          order by l.created_at, l.platform, l.item_id) from ${listings}), '[]') as listings
      from product p
      where p.brand_id = ${actor.brandId} and p.joined_into is null
        ${id ? sql`and p.id = ${id}` : sql``}
        ${state ? sql`and p.state = ${state}` : sql``}
        ${category ? sql`and p.category = ${category}` : sql``}
        ${platform ? sql`and exists (select from ${listings} and l.platform = ${platform})` : sql``}
        ${
          text
            ? sql`and (strpos(lower(p.name), lower(${text})) > 0 or exists (select from ${listings} and l.item_id = ${text}))`
            : sql``
        }
        ${before ? sql`and p.id < ${before}` : sql``}
      order by p.id desc limit ${take}`
  })
}

const MOST_CATEGORIES = 500

/** The categories that reports name, the largest first. */
export function listCategoryRows(db: Database, actor: Member) {
  return readInBrand(
    db,
    actor,
    (sql) => sql<{ category: string; products: number }[]>`
      select category, count(*)::int as products from product
      where brand_id = ${actor.brandId} and joined_into is null and category <> ''
      group by category order by 2 desc, 1 limit ${MOST_CATEGORIES}`,
  )
}
