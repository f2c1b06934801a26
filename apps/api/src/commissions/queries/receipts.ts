import { sqlOf, type Tx } from '@qudao/db/client'
import { channelReceipt } from '@qudao/db/schema'
import type { Uuid } from '../../platform/ids.ts'

export type ReceiptRow = Readonly<{
  id: Uuid
  platform: string
  period: string
  currency: string
  amountMinor: bigint
  receivedAt: Date
  recordedByName: string | null
  recordedAt: Date
}>

export async function insertReceipt(
  tx: Tx,
  brandId: number,
  row: Omit<ReceiptRow, 'recordedByName' | 'recordedAt'> & { recordedBy: Uuid },
): Promise<void> {
  await tx.insert(channelReceipt).values({ brandId, ...row })
}

export async function listReceiptRows(
  tx: Tx,
  brandId: number,
  where: { period?: string | undefined; id?: Uuid },
): Promise<ReceiptRow[]> {
  const sql = sqlOf(tx)
  return sql<ReceiptRow[]>`
    select c.id, c.platform, c.period, c.currency, c.amount_minor as "amountMinor", c.received_at as "receivedAt",
      u.name as "recordedByName", c.recorded_at as "recordedAt"
    from channel_receipt c
    left join member m on m.brand_id = c.brand_id and m.id = c.recorded_by
    left join "user" u on u.id = m.user_id
    where c.brand_id = ${brandId} ${where.period ? sql`and c.period = ${where.period}` : sql``}
      ${where.id ? sql`and c.id = ${where.id}` : sql``}
    order by c.period desc, c.platform, c.id limit 500`
}

/** What the platform reported for lines of a month, to stand beside what it really paid. */
export type ExpectedReceipt = Readonly<{
  platform: string
  period: string
  currency: string
  expectedMinor: bigint
  receivedMinor: bigint
}>

/** Months whose channel income some plan waits for: what was reported, and what was received so far. */
export async function listExpectedReceipts(tx: Tx, brandId: number, timeZone: string): Promise<ExpectedReceipt[]> {
  return sqlOf(tx)<ExpectedReceipt[]>`
    with waiting as (
      select l.platform, to_char(l.settled_at at time zone ${timeZone}, 'YYYY-MM') as period, e.currency,
        l.id, l.channel_income_minor
      from entry e
      join commission_plan_version v on v.brand_id = e.brand_id and v.plan_id = e.plan_id and v.version = e.plan_version
      join order_line l on l.brand_id = e.brand_id and l.id = e.line_id
      where e.brand_id = ${brandId} and e.kind = 'line' and e.payer <> 'channel'
        and v.terms->>'base' = 'channel_income' and l.settled_at is not null
    ), expected as (
      select platform, period, currency, sum(channel_income_minor)::bigint as amount
      from (select distinct platform, period, currency, id, channel_income_minor from waiting) line
      group by 1, 2, 3
    )
    select x.platform, x.period, x.currency, coalesce(x.amount, 0)::bigint as "expectedMinor",
      coalesce((select sum(c.amount_minor) from channel_receipt c where c.brand_id = ${brandId}
        and c.platform = x.platform and c.period = x.period and c.currency = x.currency), 0)::bigint as "receivedMinor"
    from expected x order by x.period desc, x.platform limit 200`
}
