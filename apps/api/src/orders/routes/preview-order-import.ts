import { z } from '@hono/zod-openapi'
import { toPublicId } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { QueuedJob } from '../../platform/wire.ts'
import { ImportId } from '../schemas.ts'
import { previewOrderImport } from '../service/preview-order-import.ts'

export const previewOrderImportRoute = brandRoute(
  {
    operationId: 'previewOrderImport',
    permission: 'orders.import',
    summary: 'Ask what a file would do to the books, in money; nothing is written',
    description:
      'The answer is the result of the job: totals, exceptions by reason, the largest partners, changed lines.',
    method: 'post',
    path: '/order-imports/{id}/preview',
    params: z.object({ id: ImportId }),
    answer: { status: 202, description: 'The job', schema: QueuedJob },
    refuses: ['order_import.not_found', 'order_import.mapping_incomplete'],
  },
  async ({ deps, actor, valid: { params } }) => ({
    jobId: toPublicId('job', await previewOrderImport(deps, actor, params.id)),
  }),
)
