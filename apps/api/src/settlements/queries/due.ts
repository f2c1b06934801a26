import { sqlOf, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'

/** What a partner may be paid now, and the newest statement it stands on. */
export type Due = Readonly<{
  partnerId: Uuid
  currency: string
  /** Everything their statements have counted. */
  statedMinor: bigint
  /** Gross of what is in a batch, sent or paid. */
  liveGrossMinor: bigint
  /** Zero or negative: what was taken back since of stated entries, and negative adjustments. */
  pendingClawbackMinor: bigint
  dueMinor: bigint
  statementId: Uuid
  statementPeriod: string
  statementApprovedAt: Date | null
}>

/**
 * What a batch may pay per partner with a statement: stated less live payments, less what is already known to come
 * off the next statement. An unstated reversal of an unstated entry is left out with it: both come later.
 */
export async function dueOf(
  tx: Tx,
  brandId: number,
  { currency, partnerIds }: { currency: string; partnerIds?: readonly Uuid[] | undefined },
): Promise<Due[]> {
  const sql = sqlOf(tx)
  const ids = partnerIds && [...partnerIds]
  const only = (column: string) => (ids ? sql`and ${sql(column)} = any(${ids}::uuid[])` : sql``)
  return sql<Due[]>`
    with stated as (
      select partner_id, sum(earned_minor + reversed_minor + adjusted_minor)::bigint as amount
      from statement where brand_id = ${brandId} and currency = ${currency} ${only('partner_id')} group by partner_id
    ), newest as (
      select distinct on (partner_id) partner_id, id, period, approved_at
      from statement where brand_id = ${brandId} and currency = ${currency} ${only('partner_id')}
      order by partner_id, period desc
    ), live as (
      select partner_id, sum(gross_minor)::bigint as amount from payout_line
      where brand_id = ${brandId} and currency = ${currency} and status in ('pending', 'sent', 'paid')
        ${only('partner_id')} group by partner_id
    ), clawback as (
      select e.partner_id, sum(e.amount_minor)::bigint as amount
      from entry e
      join entry_release rel on rel.brand_id = e.brand_id and rel.entry_id = e.id
      where e.brand_id = ${brandId} and e.currency = ${currency} and e.amount_minor < 0 ${only('e.partner_id')}
        and not exists (select from statement_entry se where se.brand_id = e.brand_id and se.entry_id = e.id)
        and (e.reverses_id is null or exists (
          select from statement_entry se where se.brand_id = e.brand_id and se.entry_id = e.reverses_id))
      group by e.partner_id
    )
    select n.partner_id as "partnerId", ${currency} as currency, s.amount as "statedMinor",
      coalesce(live.amount, 0)::bigint as "liveGrossMinor", coalesce(c.amount, 0)::bigint as "pendingClawbackMinor",
      (s.amount - coalesce(live.amount, 0) + coalesce(c.amount, 0))::bigint as "dueMinor",
      n.id as "statementId", n.period as "statementPeriod", n.approved_at as "statementApprovedAt"
    from newest n join stated s using (partner_id)
    left join live using (partner_id) left join clawback c using (partner_id)
    order by n.partner_id`
}
