import { brandRoute } from '../../platform/route.ts'
import { toDetail, toLeftOut } from '../presenter.ts'
import { BatchInput, PayoutBatchDetail } from '../schemas.ts'
import { createPayoutBatch } from '../service/create-payout-batch.ts'
import { getPayoutBatch } from '../service/get-payout-batch.ts'

export const createPayoutBatchRoute = brandRoute(
  {
    operationId: 'createPayoutBatch',
    permission: 'payouts.prepare',
    summary: 'Draft a batch over what is due and matches; who stays out is told with the reason',
    method: 'post',
    path: '/payout-batches',
    body: BatchInput,
    answer: { status: 201, description: 'The drafted batch', schema: PayoutBatchDetail },
    refuses: ['payout_batch.nothing_to_pay', 'payout_batch.month_over', 'bank_template.not_found'],
  },
  async ({ deps, actor, valid: { body } }) => {
    const { id, plan } = await createPayoutBatch(deps, actor, body)
    return { ...toDetail(actor, await getPayoutBatch(deps, actor, id)), leftOut: plan.leftOut.map(toLeftOut) }
  },
)
