import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { requireAllPartners } from '../require-all-partners.ts'
import { Discoveries, ImportId } from '../schemas.ts'
import { discoverFromImport } from '../service/discover-from-import.ts'

export const discoverFromImportRoute = brandRoute(
  {
    operationId: 'discoverFromImport',
    permission: 'orders.import',
    summary:
      'Slots, products and shops that an import shows for the first time, with a partner suggested for each slot',
    method: 'get',
    path: '/order-imports/{id}/discoveries',
    params: z.object({ id: ImportId }),
    answer: { description: 'What was seen first', schema: Discoveries },
    refuses: ['order_import.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    requireAllPartners(actor)
    return discoverFromImport(deps, actor, params.id)
  },
)
