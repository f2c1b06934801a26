import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { type BatchFilter, type BatchSummary, listBatches } from '../queries/batches.ts'
import { type LineFilter, type LineView, listBatchLines } from '../queries/lines.ts'
import { type AskedReturn, listAskedReturns } from '../queries/outcomes.ts'
import { findPayments } from './find-payments.ts'
import { getPayoutBatch } from './get-payout-batch.ts'

/** Batches, newest first, one more than the limit; with a payment's number only the batch it is in. */
export async function listPayoutBatches(
  deps: Deps,
  actor: Member,
  filter: BatchFilter,
  words?: string,
): Promise<BatchSummary[]> {
  if (!words) return listBatches(deps, actor, filter)
  const found = await findPayments(deps, actor, words)
  return found[0] ? listBatches(deps, actor, { ...filter, number: found[0].batchNumber }) : []
}

export type LineWithRequest = LineView & { returnAsked: AskedReturn | undefined }

/** Lines of a batch, one more than the limit; with a payment's number only that one. @throws DomainError `payout_batch.not_found` */
export async function listPayoutLines(
  deps: Deps,
  actor: Member,
  batchId: Uuid,
  filter: LineFilter,
  words?: string,
): Promise<LineWithRequest[]> {
  await getPayoutBatch(deps, actor, batchId)
  const sought = words ? (await findPayments(deps, actor, words)).find((own) => own.batchId === batchId) : undefined
  if (words && !sought) return []
  const [lines, asked] = await Promise.all([
    listBatchLines(deps, actor, batchId, { ...filter, place: sought?.place }),
    listAskedReturns(deps, actor, batchId),
  ])
  const requests = new Map(asked.map((request) => [request.lineId, request]))
  return lines.map((line) => ({ ...line, returnAsked: requests.get(line.id) }))
}
