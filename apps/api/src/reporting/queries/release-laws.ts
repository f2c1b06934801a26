import type { TransactionSql } from '@qudao/db/client'
import type { Flaw } from '../books/law.ts'

/**
 * A line entry released before its hold was over, or booked as released before that: the hold of its plan version,
 * from the first instant at which the line was ever settled, ends at the same wall time in the brand's zone. A line
 * that a later file says is not settled was, if one of its changes tells so.
 */
export const findEarlyRelease = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  with settled as (
    select id as line_id, settled_at as at from order_line where brand_id = ${brandId} and settled_at is not null
    union all
    select line_id, (before->>'settledAt')::timestamptz from order_line_change
    where brand_id = ${brandId} and before->>'settledAt' is not null
  ), first as (
    select line_id, min(at) as at from settled group by line_id
  ), held as (
    select e.id, r.released_at, d.occurred_at, n.name, (f.at at time zone b.time_zone
      + make_interval(days => (v.terms->>'holdDays')::int)) at time zone b.time_zone as until
    from entry_release r
    join entry e on e.brand_id = r.brand_id and e.id = r.entry_id and e.kind = 'line' and e.payer in ('brand', 'top_up')
    join brand b on b.id = e.brand_id
    join commission_plan_version v on v.brand_id = e.brand_id and v.plan_id = e.plan_id and v.version = e.plan_version
    left join partner n on n.brand_id = e.brand_id and n.id = e.partner_id
    left join first f on f.line_id = e.line_id
    left join ledger_document d on d.brand_id = r.brand_id and d.id = r.document_id and d.kind = 'release'
    where r.brand_id = ${brandId}
  )
  select 'release of line entry ' || id || ' of ' || coalesce(name, '?') as subject,
    case when until is null then 'held: its line was never settled' else 'not before ' || greatest(until, released_at) end as expected,
    least(released_at, occurred_at)::text as found
  from held where until is null or released_at < until or occurred_at < released_at order by id limit 1`

/** A period entry released while a share of it was neither released nor taken back. */
export const findEarlyPeriodRelease = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  with part as (
    select e.id, e.partner_id, done.released_at, le.id as part_id, r.released_at as part_at, le.base_minor
    from entry_release done
    join entry e on e.brand_id = done.brand_id and e.id = done.entry_id and e.kind = 'period'
    join entry_share s on s.brand_id = e.brand_id and s.entry_id = e.id
    join entry le on le.brand_id = s.brand_id and le.line_id = s.line_id and le.kind = 'line'
      and le.plan_id = e.plan_id and le.plan_version = e.plan_version and le.period = e.period
    left join entry_release r on r.brand_id = le.brand_id and r.entry_id = le.id
    where done.brand_id = ${brandId} and done.payer in ('brand', 'top_up')
  ), taken as (
    select reverses_id, sum(base_minor) as base from entry
    where brand_id = ${brandId} and reverses_id is not null group by reverses_id
  )
  select 'release of period entry ' || p.id || ' of ' || coalesce(n.name, '?') as subject,
    'after its line entry ' || p.part_id || coalesce(' at ' || p.part_at, '') as expected, p.released_at::text as found
  from part p
  left join taken t on t.reverses_id = p.part_id
  left join partner n on n.brand_id = ${brandId} and n.id = p.partner_id
  where (p.part_at is null and p.base_minor + coalesce(t.base, 0) <> 0) or p.part_at > p.released_at
  order by p.id, p.part_id limit 1`
