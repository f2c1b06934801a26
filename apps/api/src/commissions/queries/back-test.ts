import { sqlOf, type Tx } from '@qudao/db/client'
import type { LifeState } from '../../domain/commission/line-base.ts'
import type { Uuid } from '../../platform/ids.ts'

/** A stored line with what it has earned so far in the slot that a plan would fill. */
export type BackTestLine = Readonly<{
  lineId: Uuid
  stableKey: string
  orderNo: string
  partnerId: Uuid
  period: string
  product: string
  category: string
  shop: string
  grade: string | null
  life: LifeState
  paidMinor: bigint
  settledMinor: bigint | null
  channelIncomeMinor: bigint | null
  refundedMinor: bigint
  incomeRefundedMinor: bigint | null
  reportedRefundMinor: bigint | null
  thenMinor: bigint
}>

export type BackTestWindow = Readonly<{ from: Date; until: Date; currency: string; timeZone: string; isTopUp: boolean }>

/** Lines dated in the window, partner by partner and month by month, in batches: a year of them does not fit in memory. */
export function streamBackTestLines(
  tx: Tx,
  brandId: number,
  { from, until, currency, timeZone, isTopUp }: BackTestWindow,
): AsyncIterable<BackTestLine[]> {
  const sql = sqlOf(tx)
  const slot = isTopUp ? sql`e.payer = 'top_up'` : sql`e.payer <> 'top_up'`
  return sql<BackTestLine[]>`
    select l.id as "lineId", l.platform || '|' || l.line_key as "stableKey", l.order_no as "orderNo",
      l.partner_id as "partnerId", to_char(l.dated_at at time zone ${timeZone}, 'YYYY-MM') as period,
      l.product_id as product, l.category, l.shop_name as shop, grade.grade,
      coalesce(l.reported_state, l.state) as life, l.paid_minor as "paidMinor", l.settled_minor as "settledMinor",
      l.channel_income_minor as "channelIncomeMinor", refund.amount as "refundedMinor",
      refund.income as "incomeRefundedMinor", l.reported_refund_minor as "reportedRefundMinor",
      (own.amount + share.amount)::bigint as "thenMinor"
    from order_line l
    left join lateral (
      select g.grade from partner_grade g
      where g.brand_id = l.brand_id and g.partner_id = l.partner_id and g.effective_from <= l.dated_at
      order by g.hat, g.effective_from desc, g.recorded_at desc limit 1
    ) grade on true
    cross join lateral (
      select coalesce(sum(r.amount_minor), 0)::bigint as amount,
        case when bool_and(r.income_refund_minor is not null) then sum(r.income_refund_minor)::bigint end as income
      from order_refund r where r.brand_id = l.brand_id and r.line_id = l.id and r.state = 'succeeded'
        and r.amount_minor > 0
    ) refund
    cross join lateral (
      select coalesce(sum(e.amount_minor), 0) as amount from entry e
      where e.brand_id = l.brand_id and e.line_id = l.id and e.kind in ('line', 'reversal') and ${slot}
    ) own
    cross join lateral (
      select coalesce(sum(s.amount_minor), 0) as amount from entry_share s
      join entry e on e.brand_id = s.brand_id and e.id = s.entry_id and ${slot}
      where s.brand_id = l.brand_id and s.line_id = l.id
    ) share
    where l.brand_id = ${brandId} and l.currency = ${currency} and l.dated_at >= ${from} and l.dated_at < ${until}
      and l.excluded is null
    order by l.partner_id, 5, l.id`.cursor(2000)
}

export async function listPartnerNames(tx: Tx, brandId: number, ids: readonly Uuid[]): Promise<Map<Uuid, string>> {
  const rows = await sqlOf(tx)<{ id: Uuid; name: string }[]>`
    select id, name from partner where brand_id = ${brandId} and id = any(${[...ids]}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
