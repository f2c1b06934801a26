import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toResolved } from '../presenter.ts'
import { AdoptBody, ImportId, Resolved } from '../schemas.ts'
import { adoptDiscoveries } from '../service/adopt-discoveries.ts'

export const adoptDiscoveriesRoute = brandRoute(
  {
    operationId: 'adoptDiscoveries',
    permission: 'orders.import',
    summary: 'Give slots seen for the first time to partners, new ones made as drafts, and read their rows again',
    method: 'post',
    path: '/order-imports/{id}/discoveries',
    params: z.object({ id: ImportId }),
    body: AdoptBody,
    answer: { description: 'Rows settled, and the imports that read them again', schema: Resolved },
    refuses: [
      'order_import.not_found',
      'import_exception.not_found',
      'import_exception.already_resolved',
      'import_exception.not_correctable',
      'partner.not_found',
      'slot.code_invalid',
    ],
  },
  async ({ deps, actor, valid: { params, body } }) =>
    toResolved(await adoptDiscoveries(deps, actor, params.id, body.slots)),
)
