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

/** Of these partners, those whom a batch can pay: their tax handling is set and an account is known. */
export async function listPayablePartners(tx: Tx, brandId: number, ids: readonly Uuid[]): Promise<Uuid[]> {
  const rows = await sqlOf(tx)<{ id: Uuid }[]>`
    select p.id from partner p
    where p.brand_id = ${brandId} and p.id = any(${[...ids]}::uuid[]) and p.tax_handling <> 'unset'
      and exists (select from payout_account a where a.brand_id = p.brand_id and a.partner_id = p.id)`
  return rows.map(({ id }) => id)
}

export async function listCurrencies(tx: Tx, brandId: number): Promise<string[]> {
  const rows = await sqlOf(tx)<{ currency: string }[]>`
    select distinct currency from settlement where brand_id = ${brandId} order by currency`
  return rows.map(({ currency }) => currency)
}
