import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { type BatchSummary, findBatch, listBatchFiles } from '../queries/batches.ts'

/** @throws DomainError `payout_batch.not_found` */
export async function getPayoutBatch(deps: Deps, actor: Member, id: Uuid) {
  const [batch, files] = await Promise.all([findBatch(deps, actor, id), listBatchFiles(deps, actor, id)])
  if (!batch) throw new DomainError('payout_batch.not_found', 'no such payout batch')
  return { batch, files } satisfies { batch: BatchSummary; files: unknown[] }
}
