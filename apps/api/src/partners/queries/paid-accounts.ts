import { type AnySql, sqlOf, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import type { AccountRow } from './partner-details.ts'

/** Why the last payment into an account failed. The batch is for the brand's people; a partner's scope has none. */
export type FailedPayment = {
  reason: string
  at: string
  netMinor: string
  currency: string
  batch: { id: Uuid; number: number; payMonth: string } | null
}
export type PaidAccountRow = AccountRow & { lastFailure: FailedPayment | null }

/** A partner's accounts, newest first; a failure stands until a payment into the account has left again. */
export const selectAccounts = (sql: AnySql, brandId: number, partnerId: Uuid) => sql<PaidAccountRow[]>`
  select a.id, a.kind, a.account_mask as mask, a.holder_name as "holderName", a.bank_name as "bankName",
    a.bank_branch as "bankBranch", a.bank_code as "bankCode", a.recorded_at as "recordedAt",
    case when last.status = 'returned' then json_build_object('reason', last.reason, 'at', last.settled_at,
      'netMinor', last.net_minor::text, 'currency', last.currency,
      'batch', case when b.id is not null then json_build_object('id', b.id, 'number', b.number, 'payMonth', b.pay_month) end)
    end as "lastFailure"
  from payout_account a
  left join lateral (
    select * from payout_line l where l.brand_id = a.brand_id and l.partner_id = a.partner_id
      and l.payout_account_id = a.id and l.status in ('sent', 'paid', 'returned')
    order by l.id desc limit 1
  ) last on true
  left join payout_batch b on b.brand_id = last.brand_id and b.id = last.batch_id
  where a.brand_id = ${brandId} and a.partner_id = ${partnerId} order by a.id desc`

export const readAccounts = (tx: Tx, brandId: number, partnerId: Uuid) => selectAccounts(sqlOf(tx), brandId, partnerId)
