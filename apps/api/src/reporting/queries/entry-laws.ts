import type { TransactionSql } from '@qudao/db/client'
import type { AmountFlaw, Flaw } from '../books/law.ts'

/**
 * An entry that is not booked exactly once, in its own document, between the accounts of its kind. What takes back a
 * released entry is released by the document that books it, and leaves the payable account.
 */
export const findMisbookedEntry = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  with wanted as (
    select e.id, e.kind, e.partner_id, e.document_id, e.currency, e.amount_minor,
      case when e.payer = 'channel' then 'channel_source' when e.kind = 'opening' then 'opening' else 'expense' end as source,
      case when e.payer = 'channel' then 'channel' when e.kind in ('adjustment', 'opening') then 'payable'
        when r.document_id = e.document_id then 'payable' else 'held' end as owed
    from entry e left join entry_release r on r.brand_id = e.brand_id and r.entry_id = e.id
    where e.brand_id = ${brandId}
  ), checked as (
    select w.id, w.kind, w.partner_id, w.amount_minor, w.source, w.owed, count(p.leg) as postings,
      count(p.leg) filter (where p.document_id = w.document_id and p.currency = w.currency
        and p.amount_minor = abs(w.amount_minor)
        and source.kind = w.source and owed.kind = w.owed and owed.partner_id = w.partner_id) as fitting,
      string_agg(f.kind || ' → ' || t.kind || ' ' || p.amount_minor, ', ') as postings_text
    from wanted w
    left join posting p on p.brand_id = ${brandId} and p.entry_id = w.id
    left join account f on f.brand_id = ${brandId} and f.id = p.from_account_id
    left join account t on t.brand_id = ${brandId} and t.id = p.to_account_id
    left join account source on source.brand_id = ${brandId}
      and source.id = case when w.amount_minor > 0 then p.from_account_id else p.to_account_id end
    left join account owed on owed.brand_id = ${brandId}
      and owed.id = case when w.amount_minor > 0 then p.to_account_id else p.from_account_id end
    group by w.id, w.kind, w.partner_id, w.amount_minor, w.source, w.owed
  )
  select c.kind || ' entry ' || c.id || ' of ' || coalesce(n.name, '?') as subject,
    case when c.amount_minor = 0 then 'no posting' when c.amount_minor > 0
      then c.source || ' → ' || c.owed || ' ' || c.amount_minor
      else c.owed || ' → ' || c.source || ' ' || -c.amount_minor end as expected,
    coalesce(c.postings_text, 'no posting') as found
  from checked c left join partner n on n.brand_id = ${brandId} and n.id = c.partner_id
  where c.postings <> (c.amount_minor <> 0)::int or c.fitting <> c.postings
  order by c.id limit 1`

/** A posting without an entry in a document whose postings all book entries. */
export const findStrayPosting = (sql: TransactionSql, brandId: number) => sql<AmountFlaw[]>`
  select d.kind || ' document ' || d.source_key || ', posting ' || p.leg || ' without an entry' as subject, p.currency,
    0::bigint as expected, p.amount_minor as found
  from posting p join ledger_document d on d.brand_id = p.brand_id and d.id = p.document_id
  where p.brand_id = ${brandId} and p.entry_id is null and d.kind in ('accrual', 'period', 'adjustment', 'opening')
  order by d.id, p.leg limit 1`

/** Reversals of an entry, or of one line's share of a period entry, beyond what there is to take back. */
export const findExcessReversal = (sql: TransactionSql, brandId: number) => sql<AmountFlaw[]>`
  with taken as (
    select r.reverses_id, case when e.kind = 'period' then r.line_id end as share_line,
      sum(r.amount_minor) as amount, sum(r.base_minor) as base
    from entry r join entry e on e.brand_id = r.brand_id and e.id = r.reverses_id
    where r.brand_id = ${brandId} group by 1, 2
  )
  select e.kind || ' entry ' || e.id || ' of ' || coalesce(p.name, '?') || ', what was taken back' as subject,
    e.currency, (-whole.amount)::bigint as expected, t.amount::bigint as found
  from taken t
  join entry e on e.brand_id = ${brandId} and e.id = t.reverses_id
  left join entry_share s on s.brand_id = ${brandId} and s.entry_id = e.id and s.line_id = t.share_line
  left join partner p on p.brand_id = ${brandId} and p.id = e.partner_id
  cross join lateral (
    select case when e.kind = 'period' then coalesce(s.amount_minor, 0) else e.amount_minor end as amount) whole
  where not (t.amount between least(-whole.amount, 0) and greatest(-whole.amount, 0))
    or (e.kind = 'line' and not (-t.base between 0 and e.base_minor)) or e.kind not in ('line', 'period')
  order by e.id limit 1`

/** A reversal that is not of the partner, currency and line of what it takes back. */
export const findForeignReversal = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  select 'reversal ' || r.id as subject, 
    concat_ws(' ', 'partner', e.partner_id, e.currency, 'line ' || e.line_id) as expected,
    concat_ws(' ', 'partner', r.partner_id, r.currency, 'line ' || r.line_id) as found
  from entry r join entry e on e.brand_id = r.brand_id and e.id = r.reverses_id
  where r.brand_id = ${brandId} and (r.partner_id <> e.partner_id or r.currency <> e.currency
    or (e.kind = 'line' and r.line_id is distinct from e.line_id))
  order by r.id limit 1`

/** A line that is gone, by its base or by its refunds, and still earns something. */
export const findEarningOfRefundedLine = (sql: TransactionSql, brandId: number) => sql<AmountFlaw[]>`
  with own as (
    select line_id, payer, currency, sum(base_minor) as base, sum(amount_minor) as amount, min(plan_id::text) as plan_id,
      min(plan_version) as version
    from entry where brand_id = ${brandId} and line_id is not null and kind in ('line', 'reversal') group by 1, 2, 3
  ), shares as (
    select s.line_id, e.payer, sum(s.amount_minor) as amount
    from entry_share s join entry e on e.brand_id = s.brand_id and e.id = s.entry_id
    where s.brand_id = ${brandId} group by 1, 2
  )
  select 'order line ' || l.line_key || ' (' || o.payer || '), fully refunded' as subject, o.currency,
    0::bigint as expected, (o.amount + coalesce(s.amount, 0))::bigint as found
  from own o
  left join shares s on s.line_id = o.line_id and s.payer = o.payer
  join order_line l on l.brand_id = ${brandId} and l.id = o.line_id
  join commission_plan_version v on v.brand_id = ${brandId} and v.plan_id = o.plan_id::uuid and v.version = o.version
  where o.amount + coalesce(s.amount, 0) <> 0 and (o.base = 0 or (
    l.refunded_minor > 0 and l.refunded_minor >= greatest(l.paid_minor, coalesce(l.settled_minor, 0))
    and v.terms->>'base' <> 'channel_income' and coalesce(l.reported_state, l.state) <> 'invalid'))
  order by l.id limit 1`

/** A period entry that is not the sum of the shares its lines were given. */
export const findUnsharedPeriod = (sql: TransactionSql, brandId: number) => sql<AmountFlaw[]>`
  select 'period entry ' || e.id || ' of ' || coalesce(p.name, '?') || ' for ' || e.period || ', its shares' as subject,
    e.currency, e.amount_minor as expected, coalesce(sum(s.amount_minor), 0)::bigint as found
  from entry e
  left join entry_share s on s.brand_id = e.brand_id and s.entry_id = e.id
  left join partner p on p.brand_id = e.brand_id and p.id = e.partner_id
  where e.brand_id = ${brandId} and e.kind = 'period'
  group by e.id, p.name, e.period, e.currency, e.amount_minor
  having e.amount_minor <> coalesce(sum(s.amount_minor), 0) order by e.id limit 1`

/** What the channel pays itself and was released or put on a statement all the same: it would be paid twice. */
export const findPaidTwice = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  select 'entry ' || e.id || ' of ' || coalesce(p.name, '?') as subject, 'paid by the channel alone' as expected, f.place as found
  from entry e
  join (
    select entry_id, 'released' as place from entry_release where brand_id = ${brandId}
    union all select entry_id, 'on a statement' from statement_entry where brand_id = ${brandId}
  ) f on f.entry_id = e.id
  left join partner p on p.brand_id = e.brand_id and p.id = e.partner_id
  where e.brand_id = ${brandId} and e.payer = 'channel' order by e.id limit 1`
