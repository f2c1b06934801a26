import { sqlOf, type TransactionSql, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import { paymentOf } from './entry-state.ts'

/** The balances of a partner that entries add up to, with what was taken back beside what it was taken from. */
export const ENTRY_BALANCES = ['held', 'payable'] as const
export type EntryBalance = (typeof ENTRY_BALANCES)[number]

/** The balance in which an entry stands; null once it is in a payment. Needs `entryDocuments` in the same query. */
export const entryBalance = (sql: TransactionSql) => sql`
  case
    when e.payer = 'channel' or st.in_payment or st.paid then null
    when rel.entry_id is not null then 'payable'
    else 'held'
  end`

/**
 * What the entries of a partner's payable balance add up to, per currency: as `entryBalance`, statement by statement.
 * The balance itself differs where a payment did not take whole statements: it took a refund off before a statement
 * counted it, or a part of it came back.
 */
export async function listPayableSums(
  tx: Tx,
  brandId: number,
  partnerId: Uuid,
): Promise<{ currency: string; amountMinor: bigint }[]> {
  const sql = sqlOf(tx)
  return sql<{ currency: string; amountMinor: bigint }[]>`
    select e.currency, sum(e.amount)::bigint as "amountMinor"
    from (
      select e.currency, se.statement_id, sum(e.amount_minor) as amount
      from entry e join entry_release rel on rel.brand_id = e.brand_id and rel.entry_id = e.id
      left join statement_entry se on se.brand_id = e.brand_id and se.entry_id = e.id
      where e.brand_id = ${brandId} and e.partner_id = ${partnerId} and e.payer <> 'channel'
      group by e.currency, se.statement_id
    ) e
    left join statement st on st.brand_id = ${brandId} and st.id = e.statement_id
    left join lateral (${paymentOf(sql)}) payment on st.id is not null
    where (payment.in_payment or payment.paid) is not true
    group by e.currency`
}
