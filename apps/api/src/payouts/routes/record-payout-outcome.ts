import { brandRoute } from '../../platform/route.ts'
import { BatchId, RecordedOutcome, ToldOutcomes } from '../schemas.ts'
import { recordPayoutOutcome } from '../service/record-payout-outcome.ts'

export const recordPayoutOutcomeRoute = brandRoute(
  {
    operationId: 'recordPayoutOutcome',
    permission: 'payouts.export',
    summary: 'Tell line by line what the bank did, where there is no result file',
    method: 'post',
    path: '/payout-batches/{id}/outcomes',
    params: BatchId,
    body: ToldOutcomes,
    answer: { description: 'What changed', schema: RecordedOutcome },
    refuses: [
      'payout_batch.not_found',
      'payout_batch.not_exported',
      'payout_line.not_found',
      'payout_line.already_returned',
      'upload.disk_full',
    ],
  },
  async ({ deps, actor, valid: { params, body } }) => {
    const { paidMinor, returnedMinor, ...counts } = await recordPayoutOutcome(deps, actor, params.id, body.lines)
    return { ...counts, paidMinor: paidMinor.toString(), returnedMinor: returnedMinor.toString() }
  },
)
