import { sqlOf, type Tx } from '@qudao/db/client'
import { payoutPayee } from '@qudao/db/schema'
import type { Uuid } from '../../platform/ids.ts'

export type PayeeRow = typeof payoutPayee.$inferInsert

export async function insertPayees(tx: Tx, rows: readonly PayeeRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += 2_000) await tx.insert(payoutPayee).values(rows.slice(i, i + 2_000))
}

/** Who was paid by a batch, as it left. Batches that left before payees were taken down have none. */
export const payeesOfBatch = (tx: Tx, brandId: number, batchId: Uuid): Promise<PayeeRow[]> =>
  sqlOf(tx)<PayeeRow[]>`
    select brand_id as "brandId", id, batch_id as "batchId", partner_id as "partnerId", partner_name as "partnerName",
      legal_name as "legalName", legal_type as "legalType", tax_handling as "taxHandling",
      tax_id_cipher as "taxIdCipher"
    from payout_payee where brand_id = ${brandId} and batch_id = ${batchId}`
