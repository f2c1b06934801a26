import { brandRoute } from '../../platform/route.ts'
import { toDetail } from '../presenter.ts'
import { BatchId, PayoutBatchDetail } from '../schemas.ts'
import { getPayoutBatch } from '../service/get-payout-batch.ts'

export const getPayoutBatchRoute = brandRoute(
  {
    operationId: 'getPayoutBatch',
    permission: 'payouts.read',
    summary: 'A batch with its people, totals and frozen files',
    method: 'get',
    path: '/payout-batches/{id}',
    params: BatchId,
    answer: { description: 'The batch', schema: PayoutBatchDetail },
    refuses: ['payout_batch.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    return toDetail(actor, await getPayoutBatch(deps, actor, params.id))
  },
)
