import { SHOP_NAME_KEY } from '@qudao/db/schema'

/**
 * What the file of an import sold: `products` by number of the platform, under the latest title, and `shops`, one for
 * all spellings of a name, each with whether the catalogue has it. For a statement that begins
 * `with asked as (select … brand_id, import_id)`.
 *
 * Rows read again count with their file, and so do rows that wait for an owner of their slot. An upload that nobody has
 * confirmed sold nothing, whatever else came of the same file: it may be taken back, and what it gave would stay.
 */
export const SOLD_IN_IMPORT = `
  imports as (
    select i.id, i.platform from order_import i join asked a on a.brand_id = i.brand_id
    where i.file_sha256 = (select o.file_sha256 from order_import o
      where o.brand_id = a.brand_id and o.id = a.import_id and o.position is not null)),
  sold as (
    select l.platform, l.product_id as item, l.product_title as title, l.category, l.shop_name as shop,
      l.paid_minor as sales, l.currency, l.dated_at as at
    from order_line l
    where l.brand_id = (select brand_id from asked) and l.import_id = any (array(select id from imports))
    union all
    select i.platform, e.details #>> '{sold,itemId}', e.details #>> '{sold,title}', e.details #>> '{sold,category}',
      e.details #>> '{sold,shop}', coalesce(e.amount_minor, 0), e.currency, null
    from import_exception e join imports i on i.id = e.import_id
    where e.brand_id = (select brand_id from asked) and e.code = 'slot_unknown' and e.status = 'open'
      and e.details ? 'sold'),
  items as (
    select platform, item, currency, (array_agg(title order by at desc nulls last))[1] as title,
      (array_agg(category order by at desc nulls last))[1] as category, count(*)::int as rows, sum(sales)::bigint as sales
    from sold where item <> '' group by platform, item, currency),
  products as (
    select i.*, g.item_id is not null as known
    from items i left join product_listing g
      on g.brand_id = (select brand_id from asked) and g.platform = i.platform and g.item_id = i.item),
  named as (
    select platform, shop as name, currency, count(*)::int as rows, sum(sales)::bigint as sales
    from sold where shop <> '' group by platform, shop, currency),
  keyed as (select *, ${SHOP_NAME_KEY} as key from named),
  spelled as (
    select platform, key, currency, (array_agg(name order by rows desc, name))[1] as name, sum(rows)::int as rows,
      sum(sales)::bigint as sales
    from keyed group by platform, key, currency),
  shops as (
    select s.*, o.id is not null as known
    from spelled s left join shop o
      on o.brand_id = (select brand_id from asked) and o.platform = s.platform and o.name_key = s.key)`
