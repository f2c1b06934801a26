import { brandRoute } from '../../platform/route.ts'
import { toPreview } from '../presenter.ts'
import { BatchInput, BatchPreview } from '../schemas.ts'
import { previewPayoutBatch } from '../service/create-payout-batch.ts'
import { toRequest } from '../service/to-request.ts'

export const previewPayoutBatchRoute = brandRoute(
  {
    operationId: 'previewPayoutBatch',
    permission: 'payouts.prepare',
    summary: 'What a batch would pay and whom it would leave out; nothing is written',
    method: 'post',
    path: '/payout-batches/preview',
    body: BatchInput,
    answer: { description: 'The plan', schema: BatchPreview },
  },
  async ({ deps, actor, valid: { body } }) =>
    toPreview(toRequest(deps, actor, body), await previewPayoutBatch(deps, actor, body)),
)
