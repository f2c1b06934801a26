import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { type BatchRow, type BatchSummary, findBatch, listBatchFiles } from '../queries/batches.ts'
import { listPayeeNotes, type PayeeNote, paymentsOfBatch } from '../queries/payee-notes.ts'

/** @throws DomainError `payout_batch.not_found` */
export async function getPayoutBatch(deps: Deps, actor: Member, id: Uuid) {
  const [batch, files] = await Promise.all([findBatch(deps, actor, id), listBatchFiles(deps, actor, id)])
  if (!batch) throw new DomainError('payout_batch.not_found', 'no such payout batch')
  const warnings = await inBrand(deps.db, actor, (tx) => notesOfBatch(tx, batch))
  return { batch, files, warnings } satisfies { batch: BatchSummary; files: unknown[]; warnings: PayeeNote[] }
}

/** What the approver of a batch has to see of its payees; it stays the same once the batch has left. */
export async function notesOfBatch(tx: Tx, { brandId, id, preparedAt }: BatchRow): Promise<PayeeNote[]> {
  const payments = await paymentsOfBatch(tx, brandId, id)
  return payments.length === 0 ? [] : listPayeeNotes(tx, brandId, { batchId: id, preparedAt }, payments)
}
