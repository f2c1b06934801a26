import { sqlOf, type Tx } from '@qudao/db/client'
import type { Payer } from '@qudao/db/schema'
import type { Uuid } from '../../platform/ids.ts'

/** What one line has earned in one month under one plan version, as the close looks at it. */
export type PeriodLineRow = Readonly<{
  planId: Uuid
  planVersion: number
  payer: Payer
  partnerId: Uuid
  lineId: Uuid
  /** platform and the platform's own key: orders lines alike whenever they arrived */
  stableKey: string
  orderNo: string
  ruleId: string
  baseMinor: bigint
  refundedMinor: bigint
  earnedMinor: bigint
  reversedMinor: bigint
}>

export type PeriodLineFilter = Readonly<{
  period: string
  currency: string
  planId?: Uuid
  planVersion?: number
  partnerId?: Uuid
  /** Only what was recorded by then: how an earlier close saw it. */
  recordedUpTo?: Date
}>

/**
 * The lines of a month that the close of a plan version has to look at: those under versions with tiers or with
 * rounding per order or period; a flat rate rounded per line is final already. The base that was taken back stands in
 * the reversals themselves.
 */
export async function listPeriodLines(tx: Tx, brandId: number, filter: PeriodLineFilter): Promise<PeriodLineRow[]> {
  const sql = sqlOf(tx)
  const { period, currency, planId, planVersion, partnerId, recordedUpTo } = filter
  const known = (alias: 'e' | 'r') => (recordedUpTo ? sql`and ${sql(alias)}.recorded_at <= ${recordedUpTo}` : sql``)
  return sql<PeriodLineRow[]>`
    with version as materialized (
      select v.plan_id, v.version from commission_plan_version v
      where v.brand_id = ${brandId} and v.published_at is not null and (v.terms->'rounding'->>'step' <> 'line'
        or jsonb_path_exists(v.terms, '$.rules[*] ? (@.tiers.size() > 1)'))
        ${planId ? sql`and v.plan_id = ${planId}` : sql``} ${planVersion ? sql`and v.version = ${planVersion}` : sql``}
    )
    select e.plan_id as "planId", e.plan_version as "planVersion", e.payer, e.partner_id as "partnerId",
      e.line_id as "lineId", l.platform || '|' || l.line_key as "stableKey", l.order_no as "orderNo",
      e.rule_id as "ruleId", sum(e.base_minor)::bigint as "baseMinor",
      (-sum(coalesce(taken.base, 0)))::bigint as "refundedMinor", sum(e.amount_minor)::bigint as "earnedMinor",
      (-sum(coalesce(taken.amount, 0)))::bigint as "reversedMinor"
    from entry e
    join version on version.plan_id = e.plan_id and version.version = e.plan_version
    join order_line l on l.brand_id = e.brand_id and l.id = e.line_id
    left join (
      select r.reverses_id, sum(r.base_minor) as base, sum(r.amount_minor) as amount from entry r
      where r.brand_id = ${brandId} and r.reverses_id is not null
        ${partnerId ? sql`and r.partner_id = ${partnerId}` : sql``} ${known('r')}
      group by r.reverses_id
    ) taken on taken.reverses_id = e.id
    where e.brand_id = ${brandId} and e.kind = 'line' and e.period = ${period} and e.currency = ${currency}
      ${partnerId ? sql`and e.partner_id = ${partnerId}` : sql``} ${known('e')}
    group by 1, 2, 3, 4, 5, 6, 7, 8
    order by 1, 2, 4, 6`
}
