import { type Database, readInBrand } from '@qudao/db/client'
import type { CatalogueState } from '@qudao/db/schema'
import type { Member } from '../../platform/actor.ts'
import type { Uuid } from '../../platform/ids.ts'

export type ShopRow = Readonly<{
  id: Uuid
  platform: string
  name: string
  state: CatalogueState
  importId: Uuid | null
  createdAt: Date
  confirmedAt: Date | null
  confirmedBy: string | null
}>

export type ShopSearch = Readonly<{
  text?: string | undefined
  state?: CatalogueState | undefined
  platform?: string | undefined
  before?: Uuid | undefined
  take: number
}>

/** Shops, newest first. */
export function listShopRows(db: Database, actor: Member, search: ShopSearch): Promise<ShopRow[]> {
  const { text, state, platform, before, take } = search
  return readInBrand(
    db,
    actor,
    (sql) => sql<ShopRow[]>`
      select s.id, s.platform, s.name, s.state, s.import_id as "importId", s.created_at as "createdAt",
        s.confirmed_at as "confirmedAt",
        (select u.name from member m join "user" u on u.id = m.user_id
          where m.brand_id = s.brand_id and m.id = s.confirmed_by) as "confirmedBy"
      from shop s
      where s.brand_id = ${actor.brandId}
        ${text ? sql`and strpos(lower(s.name), lower(${text})) > 0` : sql``}
        ${state ? sql`and s.state = ${state}` : sql``}
        ${platform ? sql`and s.platform = ${platform}` : sql``}
        ${before ? sql`and s.id < ${before}` : sql``}
      order by s.id desc limit ${take}`,
  )
}
