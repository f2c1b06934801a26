import { sqlOf, type TransactionSql, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'

/** What one partner's held money loses to 可结算 in a run: entries less what was taken back of them so far. */
export type Released = Readonly<{ partnerId: Uuid; currency: string; amountMinor: bigint; entries: bigint }>

type Run = Readonly<{ brandId: number; asOf: Date; documentId: Uuid }>

/**
 * Line entries that become payable by `asOf`: their line is settled, no refund or penalty is open, the plan's hold is
 * over, and what is paid from the channel's income was really received. A hold ends at the same wall time, so it is
 * added in the brand's zone.
 */
const dueLines = (sql: TransactionSql, brandId: number, asOf: Date) => sql`
  select e.id, e.payer, e.partner_id, e.currency, e.amount_minor, held.until as released_at
  from entry e
  join brand b on b.id = e.brand_id
  join order_line l on l.brand_id = e.brand_id and l.id = e.line_id
  join commission_plan_version v on v.brand_id = e.brand_id and v.plan_id = e.plan_id and v.version = e.plan_version
  cross join lateral (
    select (l.settled_at at time zone b.time_zone + make_interval(days => (v.terms->>'holdDays')::int))
      at time zone b.time_zone as until
  ) held
  left join entry_release done on done.brand_id = e.brand_id and done.entry_id = e.id
  left join (
    select distinct platform, currency, period from channel_receipt where brand_id = ${brandId}
  ) receipt on receipt.platform = l.platform and receipt.currency = e.currency
    and receipt.period = to_char(l.settled_at at time zone b.time_zone, 'YYYY-MM')
  where e.brand_id = ${brandId} and e.kind = 'line' and e.payer in ('brand', 'top_up') and done.entry_id is null
    and l.settled_at is not null and l.state not in ('refund_open', 'punished') and held.until <= ${asOf}
    and (v.terms->>'base' <> 'channel_income' or receipt.platform is not null)`

/**
 * Period entries whose shares have all become payable or were taken back completely, at the latest of those instants:
 * the tier of a month is paid when the sales that reached it are. Whether a sale was taken back is asked of its base:
 * a commission that rounds to nothing, or that a part of a refund has brought to nothing, says nothing of the sale.
 */
const duePeriods = (sql: TransactionSql, brandId: number, asOf: Date) => sql`
  with waiting as (
    select e.id, e.brand_id, e.payer, e.partner_id, e.currency, e.amount_minor, e.plan_id, e.plan_version, e.period
    from entry e
    left join entry_release done on done.brand_id = e.brand_id and done.entry_id = e.id
    where e.brand_id = ${brandId} and e.kind = 'period' and e.payer in ('brand', 'top_up') and done.entry_id is null
  ), part as (
    select s.entry_id, le.id, le.base_minor, r.released_at
    from waiting w
    join entry_share s on s.brand_id = w.brand_id and s.entry_id = w.id
    join entry le on le.brand_id = s.brand_id and le.line_id = s.line_id and le.kind = 'line'
      and le.plan_id = w.plan_id and le.plan_version = w.plan_version and le.period = w.period
    left join entry_release r on r.brand_id = le.brand_id and r.entry_id = le.id
  ), ready as (
    select part.entry_id, max(coalesce(part.released_at, taken.at)) as at
    from part
    left join (
      select reverses_id, sum(base_minor) as base, max(occurred_at) as at
      from entry where brand_id = ${brandId} and reverses_id is not null group by reverses_id
    ) taken on taken.reverses_id = part.id
    group by part.entry_id
    having bool_and(part.released_at is not null or part.base_minor + coalesce(taken.base, 0) = 0)
  )
  select w.id, w.payer, w.partner_id, w.currency, w.amount_minor, ready.at as released_at
  from waiting w join ready on ready.entry_id = w.id
  where ready.at <= ${asOf}`

export type DueKind = 'line' | 'period'

const due = (sql: TransactionSql, kind: DueKind, brandId: number, asOf: Date) =>
  kind === 'line' ? dueLines(sql, brandId, asOf) : duePeriods(sql, brandId, asOf)

export async function hasDueEntries(tx: Tx, kind: DueKind, brandId: number, asOf: Date): Promise<boolean> {
  const sql = sqlOf(tx)
  const rows = await sql`select from (${due(sql, kind, brandId, asOf)}) due limit 1`
  return rows.length > 0
}

/** Releases what is due of one kind with everything taken back of it, in one statement, and says what each partner gains. */
export async function releaseEntries(tx: Tx, kind: DueKind, run: Run): Promise<Released[]> {
  const sql = sqlOf(tx)
  const { brandId, asOf, documentId } = run
  return sql<Released[]>`
    with due as materialized (${due(sql, kind, brandId, asOf)}),
    moving as materialized (
      select id, payer, partner_id, currency, amount_minor, released_at from due
      union all
      select r.id, r.payer, r.partner_id, r.currency, r.amount_minor, r.recorded_at
      from due join entry r on r.brand_id = ${brandId} and r.reverses_id = due.id
    ),
    written as (
      insert into entry_release (brand_id, entry_id, payer, document_id, released_at)
      select ${brandId}, id, payer, case when amount_minor = 0 then null else ${documentId}::uuid end, released_at
      from moving
    )
    select partner_id as "partnerId", currency, sum(amount_minor)::bigint as "amountMinor", count(*) as entries
    from moving group by partner_id, currency order by partner_id, currency`
}
