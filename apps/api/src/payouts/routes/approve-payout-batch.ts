import { brandRoute } from '../../platform/route.ts'
import { toDetail } from '../presenter.ts'
import { BatchId, PayoutBatchDetail } from '../schemas.ts'
import { approvePayoutBatch } from '../service/decide-payout-batch.ts'
import { getPayoutBatch } from '../service/get-payout-batch.ts'

export const approvePayoutBatchRoute = brandRoute(
  {
    operationId: 'approvePayoutBatch',
    permission: 'payouts.approve',
    summary: 'Approve a drafted batch as a second person',
    method: 'post',
    path: '/payout-batches/{id}/approve',
    params: BatchId,
    answer: { description: 'The approved batch', schema: PayoutBatchDetail },
    refuses: [
      'payout_batch.not_found',
      'payout_batch.already_decided',
      'payout_batch.four_eyes',
      'payout_batch.approver_involved',
    ],
  },
  async ({ deps, actor, valid: { params } }) => {
    await approvePayoutBatch(deps, actor, params.id)
    return toDetail(actor, await getPayoutBatch(deps, actor, params.id))
  },
)
