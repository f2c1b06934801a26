import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { TABLE_REFUSALS } from '../../platform/tabular/index.ts'
import { receiveForm } from '../../platform/upload.ts'
import { BatchId, ResultOutcome } from '../schemas.ts'
import { importPayoutResult } from '../service/import-payout-result.ts'

export const RESULT_FILE_LIMIT = 32 * 1024 * 1024

const Preview = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional()
  .openapi({ description: 'From previewPayoutResult: book exactly what it told, or nothing' })

export const importPayoutResultRoute = brandRoute(
  {
    operationId: 'importPayoutResult',
    permission: 'payouts.export',
    summary: 'Take in Alipay’s result file: paid lines are done, failed ones are due again',
    description: 'CSV in GBK or UTF-8, or XLSX, as the part "file". The same file twice changes nothing.',
    method: 'post',
    path: '/payout-batches/{id}/results',
    params: BatchId,
    upload: { contentType: 'multipart/form-data', schema: z.object({ preview: Preview, file: z.string() }) },
    answer: { description: 'What changed, and rows that fit no payment', schema: ResultOutcome },
    refuses: [
      'payout_batch.not_found',
      'payout_batch.not_exported',
      'payout_result.not_recognised',
      'payout_result.too_many_rows',
      'payout_result.preview_stale',
      'upload.too_large',
      'upload.quota_reached',
      'upload.unreadable',
      'upload.disk_full',
      ...TABLE_REFUSALS,
    ],
  },
  async ({ deps, actor, valid: { params }, http }) => {
    const shape = z.object({ preview: Preview })
    const { file, fields } = await receiveForm(deps, actor, http, shape, { limitBytes: RESULT_FILE_LIMIT })
    return importPayoutResult(deps, actor, params.id, { ...file, preview: fields.preview })
  },
)
