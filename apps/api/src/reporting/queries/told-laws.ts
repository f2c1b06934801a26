import type { TransactionSql } from '@qudao/db/client'
import type { Flaw } from '../books/law.ts'

/**
 * An outcome of a payment that the day book does not tell of, by the same author; or one that it tells of and that is
 * not there. A result file is told by whoever read it, and everything else by a person at that time.
 */
export const findUntoldOutcome = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  with kept as (
    select 'pyl_' || replace(o.line_id::text, '-', '') as line, o.outcome, l.batch_id::text as batch, d.id is not null as is_booked,
      starts_with(d.source_key, 'payout-result:') as by_file, coalesce(o.told_by, r.imported_by) as by, o.at
    from payout_outcome o
    join payout_line l on l.brand_id = o.brand_id and l.id = o.line_id
    left join ledger_document d on d.brand_id = o.brand_id and d.id = o.document_id
    left join payout_result r on r.brand_id = o.brand_id and r.batch_id = l.batch_id
      and d.source_key = 'payout-result:' || r.batch_id || ':' || r.file_sha256
    where o.brand_id = ${brandId}
  ), event as (
    select id, action, subject_id as batch, actor_id as by, at, summary from audit_event
    where brand_id = ${brandId} and action in ('payouts.import_result', 'payouts.record_outcome')
  ), told as (
    select e.action, e.batch, e.by, e.at, line->>'id' as line, line->>'outcome' as outcome
    from event e cross join lateral jsonb_array_elements(
      case when jsonb_typeof(e.summary->'lines') = 'array' then e.summary->'lines' else '[]' end) as line
    union all
    select e.action, e.batch, e.by, e.at, line->>'id', 'return_asked'
    from event e cross join lateral jsonb_array_elements(
      case when jsonb_typeof(e.summary->'askedLines') = 'array' then e.summary->'askedLines' else '[]' end) as line
  )
  select 'outcome of payment ' || coalesce(k.line, t.line) as subject,
    case when k.line is null then 'no ' || t.outcome
      else concat_ws(' ', k.outcome, 'in the day book by', coalesce(k.by::text, 'whoever read its file')) end as expected,
    case when k.line is null then concat_ws(' ', t.action, 'by', t.by)
      else coalesce((select string_agg(concat_ws(' ', n.action, 'by', n.by), ', ') from told n
        where n.line = k.line and n.outcome = k.outcome), 'nothing') end as found
  from kept k
  full join told t on (t.batch, t.line, t.outcome) = (k.batch, k.line, k.outcome) and t.by = k.by
    and (not k.is_booked or t.action = case when k.by_file then 'payouts.import_result' else 'payouts.record_outcome' end)
    and (k.by_file or t.action = 'payouts.import_result' or t.at = k.at)
  where k.line is null or t.line is null
  order by 1 limit 1`

/** A person who told an outcome or read a result file and is no member of the brand. */
export const findStrangeTeller = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  select 'teller of ' || t.what as subject, 'a member of the brand' as expected, t.by::text as found
  from (
    select 'payment ' || line_id as what, told_by as by from payout_outcome where brand_id = ${brandId} and told_by is not null
    union all
    select 'result file ' || file_sha256, imported_by from payout_result where brand_id = ${brandId}
  ) t left join member m on m.brand_id = ${brandId} and m.id = t.by
  where m.id is null order by 1 limit 1`

/** A result file that was not taken into use as one, or that nobody has read into its batch by the day book. */
export const findUnreadResult = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  with read as (
    select subject_id as batch, actor_id as by, count(*) as times from audit_event
    where brand_id = ${brandId} and action = 'payouts.import_result' group by 1, 2
  ), kept as (
    select batch_id::text as batch, imported_by as by, count(*) as times, min(file_sha256) as sha256 from payout_result
    where brand_id = ${brandId} group by 1, 2
  ), flaw as (
    select 'result file ' || r.file_sha256 as subject, 'taken in as a result of batch ' || r.batch_id as expected,
      'no such file' as found
    from payout_result r
    left join file_use u on u.brand_id = r.brand_id and u.sha256 = r.file_sha256 and u.kind = 'payout_result'
      and u.subject = r.batch_id::text
    where r.brand_id = ${brandId} and u.sha256 is null
    union all
    select 'result files of batch ' || coalesce(k.batch, d.batch), 'as many as were read in by ' || coalesce(k.by, d.by)
        || ', ' || coalesce(d.times, 0), coalesce(k.times, 0)::text
    from kept k full join read d on (d.batch, d.by) = (k.batch, k.by) where k.times is distinct from d.times
  )
  select * from flaw order by 1, 2 limit 1`
