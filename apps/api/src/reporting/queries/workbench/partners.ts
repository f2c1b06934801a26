import type { Sql } from '@qudao/db/client'
import type { Uuid } from '../../../platform/ids.ts'
import type { TaskAmount } from '../../service/workbench/task.ts'

export type OpeningInWork = { id: Uuid; by: string | null; since: Date; count: number; amounts: TaskAmount[] }

/** Opening balances that another person has prepared. */
export const openingsInWork = (sql: Sql, brandId: number, memberId: Uuid) => sql<OpeningInWork[]>`
  select o.id, u.name as by, o.prepared_at as since, t.count,
    (select json_agg(json_build_object('currency', c.currency, 'minor', c.amount::text) order by c.currency)
      from (select currency, sum(unpaid_minor) as amount from opening_balance
        where brand_id = o.brand_id and import_id = o.id group by currency) c) as amounts
  from opening_import o
  left join member m on m.brand_id = o.brand_id and m.id = o.prepared_by
  left join "user" u on u.id = m.user_id
  cross join lateral (
    select count(distinct partner_id)::int as count from opening_balance b
    where b.brand_id = o.brand_id and b.import_id = o.id) t
  where o.brand_id = ${brandId} and o.approved_at is null and o.withdrawn_at is null
    and o.prepared_by <> ${memberId}
  order by o.id`

export type UnpayablePartners = { reason: 'tax' | 'account'; count: number; since: Date | null; amounts: TaskAmount[] }

/** Partners who are owed commission that cannot be paid, by what is missing; in one person's care if asked so. */
export const unpayablePartners = (sql: Sql, brandId: number, ownerMemberId?: Uuid) => sql<UnpayablePartners[]>`
  with owed as (
    select p.id, p.created_at, p.tax_handling = 'unset' as tax, a.currency, sum(a.balance_minor) as amount,
      not exists (select from payout_account c where c.brand_id = p.brand_id and c.partner_id = p.id) as account
    from partner p join account a on a.brand_id = p.brand_id and a.partner_id = p.id
    where p.brand_id = ${brandId} and a.kind in ('held', 'payable') and a.balance_minor > 0
      ${ownerMemberId ? sql`and p.owner_member_id = ${ownerMemberId}` : sql``}
    group by p.brand_id, p.id, a.currency
  ), missing as (
    select 'tax' as reason, * from owed where tax
    union all select 'account', * from owed where account
  )
  select m.reason, count(distinct m.id)::int as count, min(m.created_at) as since,
    (select json_agg(json_build_object('currency', c.currency, 'minor', c.amount::text) order by c.currency)
      from (select currency, sum(amount) as amount from missing where reason = m.reason group by currency) c) as amounts
  from missing m group by m.reason`

/** Slots that nobody has: their orders earn nobody anything. */
export const unassignedSlots = (sql: Sql, brandId: number, at: Date) => sql<{ count: number; since: Date | null }[]>`
  select count(*)::int as count, min(s.created_at) as since
  from slot s left join lateral (
    select partner_id from slot_owner o
    where o.brand_id = s.brand_id and o.slot_id = s.id and o.effective_from <= ${at}
    order by o.effective_from desc, o.id desc limit 1) o on true
  where s.brand_id = ${brandId} and o.partner_id is null`
