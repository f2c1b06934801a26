import { brandRoute } from '../../platform/route.ts'
import { BatchId, Reason } from '../schemas.ts'
import { cancelPayoutBatch } from '../service/decide-payout-batch.ts'

export const cancelPayoutBatchRoute = brandRoute(
  {
    operationId: 'cancelPayoutBatch',
    permission: 'payouts.prepare',
    summary: 'Give up a batch that has not left; its money is due again',
    method: 'post',
    path: '/payout-batches/{id}/cancel',
    params: BatchId,
    body: Reason,
    answer: { status: 204, description: 'Cancelled' },
    refuses: ['payout_batch.not_found', 'payout_batch.already_decided'],
  },
  async ({ deps, actor, valid: { params, body } }) => {
    await cancelPayoutBatch(deps, actor, params.id, body.reason)
    return undefined
  },
)
