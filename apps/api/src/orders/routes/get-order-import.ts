import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toOrderImport } from '../presenter.ts'
import { requireAllPartners } from '../require-all-partners.ts'
import { ImportId, OrderImport } from '../schemas.ts'
import { readOrderImport } from '../service/read-order-import.ts'

export const getOrderImportRoute = brandRoute(
  {
    operationId: 'getOrderImport',
    permission: 'orders.read',
    summary: 'One import: what its file is and what it did',
    method: 'get',
    path: '/order-imports/{id}',
    params: z.object({ id: ImportId }),
    answer: { description: 'The import', schema: OrderImport },
    refuses: ['order_import.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    requireAllPartners(actor)
    return toOrderImport(await readOrderImport(deps, actor, params.id))
  },
)
