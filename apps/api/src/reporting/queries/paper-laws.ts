import type { TransactionSql } from '@qudao/db/client'
import type { PayeeRow } from '../../payouts/index.ts'
import type { Uuid } from '../../platform/ids.ts'

/** What the day book says of the files of a batch: of an export from before it said so, nothing. */
export type PaperEvent = Readonly<{
  batchId: Uuid
  action: 'payouts.export' | 'payouts.write_paid_papers'
  files: readonly Readonly<{ name: string; sha256: string }>[] | null
  lines: number | null
  netMinor: string | null
  payees: string | null
}>

export const listPaperEvents = (sql: TransactionSql, brandId: number) => sql<PaperEvent[]>`
  select subject_id as "batchId", action, summary->'files' as files, (summary->>'lines')::int as lines,
    summary->>'netMinor' as "netMinor", summary->>'payees' as payees
  from audit_event
  where brand_id = ${brandId} and action in ('payouts.export', 'payouts.write_paid_papers') order by id`

/** What left with a batch and what of it is paid now. */
export type BatchTotals = Readonly<{
  batchId: Uuid
  partnerIds: readonly Uuid[]
  sentLines: number
  sentMinor: bigint
  paidLines: number
  paidMinor: bigint
}>

export const listBatchTotals = (sql: TransactionSql, brandId: number) => sql<BatchTotals[]>`
  select batch_id as "batchId", array_agg(distinct partner_id::text) as "partnerIds", count(*)::int as "sentLines",
    sum(net_minor)::bigint as "sentMinor", (count(*) filter (where status = 'paid'))::int as "paidLines",
    coalesce(sum(net_minor) filter (where status = 'paid'), 0)::bigint as "paidMinor"
  from payout_line where brand_id = ${brandId} and status in ('sent', 'paid', 'returned') group by batch_id`

export const listKeptPayees = (sql: TransactionSql, brandId: number, batchId: Uuid) => sql<PayeeRow[]>`
  select brand_id as "brandId", id, batch_id as "batchId", partner_id as "partnerId", partner_name as "partnerName",
    legal_name as "legalName", legal_type as "legalType", tax_handling as "taxHandling", tax_id_cipher as "taxIdCipher"
  from payout_payee where brand_id = ${brandId} and batch_id = ${batchId} order by partner_id`

/** Batches that nobody has sent and that name people or files all the same. */
export const listUnsentWithPapers = (sql: TransactionSql, brandId: number) => sql<{ number: number }[]>`
  select number from payout_batch b
  where b.brand_id = ${brandId} and b.status not in ('exported', 'reconciled')
    and (exists (select from payout_payee y where y.brand_id = b.brand_id and y.batch_id = b.id)
      or exists (select from payout_file f where f.brand_id = b.brand_id and f.batch_id = b.id))
  order by number limit 1`
