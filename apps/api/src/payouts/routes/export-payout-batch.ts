import { brandRoute } from '../../platform/route.ts'
import { toDetail } from '../presenter.ts'
import { BatchId, PayoutBatchDetail } from '../schemas.ts'
import { exportPayoutBatch } from '../service/export-payout-batch.ts'
import { getPayoutBatch } from '../service/get-payout-batch.ts'

export const exportPayoutBatchRoute = brandRoute(
  {
    operationId: 'exportPayoutBatch',
    permission: 'payouts.export',
    summary: 'Check an approved batch again, freeze its files and book the money as on its way',
    description: 'Repeating it answers the same frozen files.',
    method: 'post',
    path: '/payout-batches/{id}/export',
    params: BatchId,
    answer: { description: 'The exported batch with its files', schema: PayoutBatchDetail },
    refuses: [
      'payout_batch.not_found',
      'payout_batch.not_approved',
      'payout_batch.month_over',
      'payout_batch.nothing_to_pay',
      'payout_batch.fields_missing',
      'text.outside_gbk',
      'upload.disk_full',
    ],
  },
  async ({ deps, actor, valid: { params } }) => {
    await exportPayoutBatch(deps, actor, params.id)
    return toDetail(actor, await getPayoutBatch(deps, actor, params.id))
  },
)
