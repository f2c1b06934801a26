import { type Sql, sqlOf, type Tx } from '@qudao/db/client'
import type { BatchStatus } from '@qudao/db/schema'
import type { Uuid } from '../../../platform/ids.ts'

export type BatchInWork = {
  id: Uuid
  number: number
  currency: string
  payMonth: string
  status: Extract<BatchStatus, 'draft' | 'approved' | 'exported'>
  preparedBy: Uuid
  by: string | null
  since: Date
  /** Payments that wait: all of a draft, those without a result once it is exported. */
  count: number
  netMinor: bigint
}

/** Batches on their way, the oldest first. */
export const batchesInWork = (sql: Sql, brandId: number) => sql<BatchInWork[]>`
  select b.id, b.number, b.currency, b.pay_month as "payMonth", b.status, b.prepared_by as "preparedBy", u.name as by,
    coalesce(b.exported_at, b.approved_at, b.prepared_at) as since, t.*
  from payout_batch b
  left join member m on m.brand_id = b.brand_id and m.id = b.prepared_by
  left join "user" u on u.id = m.user_id
  cross join lateral (
    select count(*)::int as count, coalesce(sum(l.net_minor), 0)::bigint as "netMinor"
    from payout_line l where l.brand_id = b.brand_id and l.batch_id = b.id and l.status in ('pending', 'sent')
  ) t
  where b.brand_id = ${brandId} and b.status in ('draft', 'approved', 'exported')
  order by b.number`

export type FailedPayments = Readonly<{
  id: Uuid
  number: number
  currency: string
  payMonth: string
  count: number
  netMinor: bigint
  since: Date
}>

/**
 * Payments that came back and wait for somebody to mend where they go, by batch: nothing newer went to their account,
 * the partner has no newer one, and the money is still owed.
 */
export const failedPayments = (sql: Sql, brandId: number) => sql<FailedPayments[]>`
  with newest as (
    select distinct on (l.payout_account_id) l.*
    from payout_line l
    where l.brand_id = ${brandId} and l.status in ('pending', 'sent', 'paid', 'returned')
    order by l.payout_account_id, l.id desc
  )
  select b.id, b.number, b.currency, b.pay_month as "payMonth", count(*)::int as count,
    sum(l.net_minor)::bigint as "netMinor", min(l.settled_at) as since
  from newest l
  join payout_batch b on b.brand_id = l.brand_id and b.id = l.batch_id
  join payout_account a on a.brand_id = l.brand_id and a.id = l.payout_account_id
  where l.status = 'returned'
    and not exists (select from payout_account n where n.brand_id = a.brand_id and n.partner_id = a.partner_id
      and n.kind = a.kind and n.id > a.id)
    and exists (select from account d where d.brand_id = l.brand_id and d.partner_id = l.partner_id
      and d.kind = 'payable' and d.currency = l.currency and d.balance_minor > 0)
  group by b.id, b.number, b.currency, b.pay_month order by b.number`

/** Of these partners, those whom a batch can pay: tax handling is set, and an account is known whose last payment did not come back. */
export async function listPayablePartners(tx: Tx, brandId: number, ids: readonly Uuid[]): Promise<Uuid[]> {
  const rows = await sqlOf(tx)<{ id: Uuid }[]>`
    with newest as (
      select distinct on (l.payout_account_id) l.payout_account_id, l.status from payout_line l
      where l.brand_id = ${brandId} and l.partner_id = any(${[...ids]}::uuid[])
        and l.status in ('pending', 'sent', 'paid', 'returned')
      order by l.payout_account_id, l.id desc
    )
    select p.id from partner p
    where p.brand_id = ${brandId} and p.id = any(${[...ids]}::uuid[]) and p.tax_handling <> 'unset'
      and exists (select from payout_account a where a.brand_id = p.brand_id and a.partner_id = p.id
        and not exists (select from payout_account n where n.brand_id = a.brand_id and n.partner_id = a.partner_id
          and n.kind = a.kind and n.id > a.id)
        and not exists (select from newest l where l.payout_account_id = a.id and l.status = 'returned'))`
  return rows.map(({ id }) => id)
}

export async function listCurrencies(tx: Tx, brandId: number): Promise<string[]> {
  const rows = await sqlOf(tx)<{ currency: string }[]>`
    select distinct currency from settlement where brand_id = ${brandId} order by currency`
  return rows.map(({ currency }) => currency)
}
