import { brandRoute } from '../../platform/route.ts'
import { toBatch, toFile } from '../presenter.ts'
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
    const { batch, files } = await getPayoutBatch(deps, actor, params.id)
    return { ...toBatch(actor, batch), files: files.map(toFile) }
  },
)
