import { sqlOf, type Tx } from '@qudao/db/client'
import { newId, type Uuid } from '../../platform/ids.ts'

/** One at a time takes products and shops in, so that two clicks at once find what the first one made. */
export async function lockCatalogue(tx: Tx, brandId: number): Promise<void> {
  await sqlOf(tx)`select pg_advisory_xact_lock(hashtext('qudao.catalogue'), ${brandId})`
}

export type SeenProduct = Readonly<{ platform: string; itemId: string; title: string; category: string }>
export type SeenShop = Readonly<{ platform: string; name: string }>
/** Which import showed them, and who takes them in when. */
export type Source = Readonly<{ importId: Uuid; memberId: Uuid; at: Date }>

/** A draft product for each listing that nobody has, in one statement whatever their number. */
export async function insertProducts(
  tx: Tx,
  brandId: number,
  seen: readonly SeenProduct[],
  { importId, memberId, at }: Source,
): Promise<void> {
  const of = (key: keyof SeenProduct) => seen.map((one) => one[key])
  await sqlOf(tx)`
    with given as (
      select * from unnest(${seen.map(() => newId())}::uuid[], ${of('platform')}::text[], ${of('itemId')}::text[],
        ${of('title')}::text[], ${of('category')}::text[]) as g (id, platform, item_id, title, category)),
    made as (
      insert into product (brand_id, id, name, category, state, import_id, created_by, created_at)
      select ${brandId}, id, coalesce(nullif(title, ''), item_id), category, 'draft', ${importId}, ${memberId}, ${at}
      from given)
    insert into product_listing (brand_id, platform, item_id, product_id, title, created_at)
    select ${brandId}, platform, item_id, id, title, ${at} from given`
}

export async function insertShops(
  tx: Tx,
  brandId: number,
  seen: readonly SeenShop[],
  { importId, memberId, at }: Source,
): Promise<void> {
  await sqlOf(tx)`
    insert into shop (brand_id, id, platform, name, state, import_id, created_by, created_at)
    select ${brandId}, id, platform, name, 'draft', ${importId}, ${memberId}, ${at}
    from unnest(${seen.map(() => newId())}::uuid[], ${seen.map(({ platform }) => platform)}::text[],
      ${seen.map(({ name }) => name)}::text[]) as g (id, platform, name)
    on conflict (brand_id, platform, name_key) do nothing`
}
