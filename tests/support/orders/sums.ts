import type { BrandView } from '@qudao/api/platform/actor'
import type { Statements } from '@qudao/db/statements'

/** Everything an import leaves, added up: no ids, no instants. */
export async function sumsOf(owner: Statements, { id }: BrandView) {
  const [sums] = await owner`
    select (select count(*) from order_line where brand_id = ${id}) as lines,
      (select sum(paid_minor)::bigint from order_line where brand_id = ${id}) as paid,
      (select md5(string_agg(line_key || state || paid_minor || row_hash, ',' order by line_key))
        from order_line where brand_id = ${id}) as fingerprint,
      (select count(*) from entry where brand_id = ${id}) as entries,
      (select sum(amount_minor)::bigint from entry where brand_id = ${id}) as commission,
      (select sum(amount_minor)::bigint from posting where brand_id = ${id}) as posted,
      (select sum(balance_minor)::bigint from account where brand_id = ${id} and partner_id is not null) as balances,
      (select count(*) from import_exception where brand_id = ${id}) as exceptions,
      (select sum((totals ->> 'added')::int)::bigint from order_import_chunk where brand_id = ${id}) as added`
  return sums
}
