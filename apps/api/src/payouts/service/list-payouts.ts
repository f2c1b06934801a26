import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { type BatchFilter, type BatchSummary, listBatches } from '../queries/batches.ts'
import { type LineFilter, type LineView, listBatchLines } from '../queries/lines.ts'
import { type AskedReturn, listAskedReturns } from '../queries/outcomes.ts'
import { getPayoutBatch } from './get-payout-batch.ts'

/** Batches, newest first, one more than the limit. */
export const listPayoutBatches = (deps: Deps, actor: Member, filter: BatchFilter): Promise<BatchSummary[]> =>
  listBatches(deps, actor, filter)

export type LineWithRequest = LineView & { returnAsked: AskedReturn | undefined }

/** Lines of a batch, one more than the limit. @throws DomainError `payout_batch.not_found` */
export async function listPayoutLines(
  deps: Deps,
  actor: Member,
  batchId: Uuid,
  filter: LineFilter,
): Promise<LineWithRequest[]> {
  await getPayoutBatch(deps, actor, batchId)
  const [lines, asked] = await Promise.all([
    listBatchLines(deps, actor, batchId, filter),
    listAskedReturns(deps, actor, batchId),
  ])
  const requests = new Map(asked.map((request) => [request.lineId, request]))
  return lines.map((line) => ({ ...line, returnAsked: requests.get(line.id) }))
}
