import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { TABLE_REFUSALS } from '../../platform/tabular/index.ts'
import { receiveUpload } from '../../platform/upload.ts'
import { toResultPreview } from '../present-result.ts'
import { ResultPreview } from '../result-schemas.ts'
import { BatchId } from '../schemas.ts'
import { previewPayoutResult } from '../service/preview-payout-result.ts'
import { RESULT_FILE_LIMIT } from './import-payout-result.ts'

export const previewPayoutResultRoute = brandRoute(
  {
    operationId: 'previewPayoutResult',
    permission: 'payouts.export',
    summary: 'What a result file would book, and book nothing',
    description:
      'The file as for importPayoutResult. Sending the same file there with the answer’s "preview" books exactly this or refuses.',
    method: 'post',
    path: '/payout-batches/{id}/results/preview',
    params: BatchId,
    upload: { contentType: 'multipart/form-data', schema: z.object({ file: z.string() }) },
    answer: { description: 'What would change, payment by payment, and rows that fit none', schema: ResultPreview },
    refuses: [
      'payout_batch.not_found',
      'payout_batch.not_exported',
      'payout_result.not_recognised',
      'payout_result.too_many_rows',
      'upload.too_large',
      'upload.quota_reached',
      'upload.unreadable',
      'upload.disk_full',
      ...TABLE_REFUSALS,
    ],
  },
  async ({ deps, actor, valid: { params }, http }) => {
    const { file } = await receiveUpload(deps, actor, http, { limitBytes: RESULT_FILE_LIMIT })
    return toResultPreview(await previewPayoutResult(deps, actor, params.id, file.sha256))
  },
)
