import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { ImportId } from '../schemas.ts'
import { removeOrderImport } from '../service/remove-order-import.ts'

export const removeOrderImportRoute = brandRoute(
  {
    operationId: 'removeOrderImport',
    permission: 'orders.import',
    summary: 'Take back an upload that was never confirmed',
    description:
      'One that nobody confirms for a week is removed by itself. Bytes that nothing uses follow within a day.',
    method: 'delete',
    path: '/order-imports/{id}',
    params: z.object({ id: ImportId }),
    answer: { status: 204, description: 'It is gone' },
    refuses: ['order_import.not_found', 'order_import.already_confirmed'],
  },
  async ({ deps, actor, valid: { params } }) => {
    await removeOrderImport(deps, actor, params.id)
    return undefined
  },
)
