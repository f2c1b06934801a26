import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { type BatchFilter, type BatchSummary, listBatches } from '../queries/batches.ts'
import { type LineFilter, type LineView, listBatchLines } from '../queries/lines.ts'
import { getPayoutBatch } from './get-payout-batch.ts'

/** Batches, newest first, one more than the limit. */
export const listPayoutBatches = (deps: Deps, actor: Member, filter: BatchFilter): Promise<BatchSummary[]> =>
  listBatches(deps, actor, filter)

/** Lines of a batch, one more than the limit. @throws DomainError `payout_batch.not_found` */
export async function listPayoutLines(
  deps: Deps,
  actor: Member,
  batchId: Uuid,
  filter: LineFilter,
): Promise<LineView[]> {
  await getPayoutBatch(deps, actor, batchId)
  return listBatchLines(deps, actor, batchId, filter)
}
