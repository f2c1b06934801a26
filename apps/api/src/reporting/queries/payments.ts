import type { TransactionSql } from '@qudao/db/client'

/**
 * Payments with what ended them. Ids tell the order of events: statements, payments and what ended them are numbered
 * while the books are held. A failed payment ended with its result, one left out with the export, a cancelled one when
 * somebody cancelled it.
 */
export const payments = (sql: TransactionSql, brandId: number) => sql`
  select l.id, l.partner_id, l.currency, l.gross_minor,
    case l.status when 'returned' then l.document_id when 'left_out' then b.document_id when 'cancelled' then (
      select a.id from audit_event a where a.brand_id = ${brandId} and a.subject_type = 'payout_batch'
        and a.subject_id = b.id::text and a.action = 'payouts.cancel' order by a.id limit 1) end as ended
  from payout_line l join payout_batch b on b.brand_id = l.brand_id and b.id = l.batch_id
  where l.brand_id = ${brandId}`
