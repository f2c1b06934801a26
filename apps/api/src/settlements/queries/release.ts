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
  select e.id, e.payer, e.partner_id, e.currency, e.amount_minor, hold.ends_at as released_at
  from entry e
  join brand b on b.id = e.brand_id
  join order_line l on l.brand_id = e.brand_id and l.id = e.line_id
  join commission_plan_version v on v.brand_id = e.brand_id and v.plan_id = e.plan_id and v.version = e.plan_version
  cross join lateral (
    select (l.settled_at at time zone b.time_zone + make_interval(days => (v.terms->>'holdDays')::int))
      at time zone b.time_zone as ends_at
  ) hold
  where e.brand_id = ${brandId} and e.kind = 'line' and e.payer in ('brand', 'top_up')
    and l.settled_at is not null and l.state not in ('refund_open', 'punished') and hold.ends_at <= ${asOf}
    and not exists (select from entry_release r where r.brand_id = e.brand_id and r.entry_id = e.id)
    and (v.terms->>'base' <> 'channel_income' or exists (
      select from channel_receipt c where c.brand_id = e.brand_id and c.platform = l.platform
        and c.currency = e.currency and c.period = to_char(l.settled_at at time zone b.time_zone, 'YYYY-MM')))`

/**
 * Period entries whose shares have all become payable or were taken back completely, at the latest of those instants:
 * the tier of a month is paid when the sales that reached it are.
 */
const duePeriods = (sql: TransactionSql, brandId: number, asOf: Date) => sql`
  select e.id, e.payer, e.partner_id, e.currency, e.amount_minor, ready.ready_at as released_at
  from entry e
  cross join lateral (
    select max(coalesce(part.released_at, part.taken_at)) as ready_at,
      bool_and(part.released_at is not null or part.net = 0) as all_ready
    from (
      select r.released_at, le.amount_minor + coalesce(taken.amount, 0) as net, taken.taken_at
      from entry_share s
      join entry le on le.brand_id = s.brand_id and le.line_id = s.line_id and le.kind = 'line'
        and le.plan_id = e.plan_id and le.plan_version = e.plan_version and le.period = e.period
      left join entry_release r on r.brand_id = le.brand_id and r.entry_id = le.id
      left join lateral (
        select sum(b.amount_minor) as amount, max(b.occurred_at) as taken_at from entry b
        where b.brand_id = le.brand_id and b.reverses_id = le.id
      ) taken on true
      where s.brand_id = e.brand_id and s.entry_id = e.id
    ) part
  ) ready
  where e.brand_id = ${brandId} and e.kind = 'period' and e.payer in ('brand', 'top_up')
    and ready.all_ready and coalesce(ready.ready_at, e.occurred_at) <= ${asOf}
    and not exists (select from entry_release r where r.brand_id = e.brand_id and r.entry_id = e.id)`

export async function hasDueEntries(tx: Tx, brandId: number, asOf: Date): Promise<boolean> {
  const sql = sqlOf(tx)
  const [row] = await sql<{ due: boolean }[]>`
    select exists (${dueLines(sql, brandId, asOf)}) or exists (${duePeriods(sql, brandId, asOf)}) as due`
  return row?.due ?? false
}

/** Releases what is due of one kind with everything taken back of it, in one statement, and says what each partner gains. */
export async function releaseEntries(tx: Tx, kind: 'line' | 'period', run: Run): Promise<Released[]> {
  const sql = sqlOf(tx)
  const { brandId, asOf, documentId } = run
  const due = kind === 'line' ? dueLines(sql, brandId, asOf) : duePeriods(sql, brandId, asOf)
  return sql<Released[]>`
    with due as materialized (${due}),
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
