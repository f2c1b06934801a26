import { sqlOf, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import type { Month } from './figures.ts'

/**
 * One step of the way from what a month produced to what its statements count. `produced` and what else counts are
 * added; what waits, or stood on an earlier statement, is taken off.
 */
export const BRIDGE_PARTS = [
  'produced',
  'tiers',
  'earlier',
  'later',
  'adjusted',
  'stated_before',
  'hold',
  'settlement',
  'refund_open',
  'punished',
  'receipt',
  'lines',
] as const
export type BridgePart = (typeof BRIDGE_PARTS)[number]

export type BridgeStep = Readonly<{
  part: BridgePart
  /** For `hold`: the month in which the hold ends. */
  until: string | null
  entries: number
  /** Signed: all steps together are earned, reversed and adjusted of the month. */
  amountMinor: bigint
}>

/** The way from 产生佣金 to the statements of a settlement that has just stated its entries, by entry. */
export async function listBridge(tx: Tx, month: Month, settlementId: Uuid): Promise<BridgeStep[]> {
  const sql = sqlOf(tx)
  const { brandId, period, currency, end } = month
  const rows = await sql<BridgeStep[]>`
    with own as materialized (
      select e.id, e.kind, e.period, e.amount_minor, coalesce(e.reverses_id, e.id) as original_id,
        st.settlement_id = ${settlementId} as counts, st.id is not null as stated
      from entry e
      left join statement_entry se on se.brand_id = e.brand_id and se.entry_id = e.id
      left join statement st on st.brand_id = se.brand_id and st.id = se.statement_id
      where e.brand_id = ${brandId} and e.currency = ${currency} and e.payer <> 'channel'
        and (e.period = ${period} or st.settlement_id = ${settlementId})
    ), waiting as (
      select own.amount_minor, case
          when o.kind = 'period' then 'lines'
          when l.state in ('refund_open', 'punished') then l.state
          when l.settled_at is null then 'settlement'
          when held.until >= ${end} then 'hold'
          else 'receipt' end as part,
        case when o.kind <> 'period' and l.state not in ('refund_open', 'punished') and held.until >= ${end}
          then to_char(held.until at time zone b.time_zone, 'YYYY-MM') end as until
      from own
      join entry o on o.brand_id = ${brandId} and o.id = own.original_id
      join brand b on b.id = o.brand_id
      left join order_line l on l.brand_id = o.brand_id and l.id = o.line_id
      left join commission_plan_version v
        on v.brand_id = o.brand_id and v.plan_id = o.plan_id and v.version = o.plan_version
      cross join lateral (
        select (l.settled_at at time zone b.time_zone + make_interval(days => (v.terms->>'holdDays')::int))
          at time zone b.time_zone as until
      ) held
      where not own.stated and own.kind in ('line', 'period', 'reversal')
    ), step as (
      select case kind when 'period' then 'tiers' else 'produced' end as part, null as until, amount_minor
      from own where period = ${period} and kind in ('line', 'period', 'reversal')
      union all
      select case when kind in ('adjustment', 'opening') then 'adjusted'
        when period < ${period} then 'earlier' else 'later' end, null, amount_minor
      from own where counts and (period <> ${period} or kind in ('adjustment', 'opening'))
      union all
      select 'stated_before', null, -amount_minor from own
      where stated and not counts and kind in ('line', 'period', 'reversal')
      union all
      select part, until, -amount_minor from waiting
    )
    select part, until, count(*)::int as entries, sum(amount_minor)::bigint as "amountMinor"
    from step group by part, until order by part, until`
  return rows.toSorted((a, b) => BRIDGE_PARTS.indexOf(a.part) - BRIDGE_PARTS.indexOf(b.part))
}
