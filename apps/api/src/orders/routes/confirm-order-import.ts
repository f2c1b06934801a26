import { z } from '@hono/zod-openapi'
import { toPublicId } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { QueuedJob } from '../../platform/wire.ts'
import { ImportId } from '../schemas.ts'
import { confirmOrderImport } from '../service/confirm-order-import.ts'

export const confirmOrderImportRoute = brandRoute(
  {
    operationId: 'confirmOrderImport',
    permission: 'orders.import',
    summary: 'Take a file in: queue it in the sequence of imports',
    method: 'post',
    path: '/order-imports/{id}/confirm',
    params: z.object({ id: ImportId }),
    answer: { status: 202, description: 'The job', schema: QueuedJob },
    refuses: [
      'order_import.not_found',
      'order_import.already_confirmed',
      'order_import.mapping_incomplete',
      'order_import.payer_missing',
    ],
  },
  async ({ deps, actor, valid: { params } }) => ({
    jobId: toPublicId('job', await confirmOrderImport(deps, actor, params.id)),
  }),
)
