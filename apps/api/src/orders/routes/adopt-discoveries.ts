import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toResolved } from '../presenter.ts'
import { AdoptBody, Adopted, ImportId } from '../schemas.ts'
import { adoptDiscoveries } from '../service/adopt-discoveries.ts'

export const adoptDiscoveriesRoute = brandRoute(
  {
    operationId: 'adoptDiscoveries',
    permission: 'orders.import',
    summary: 'Take in what was seen first: slots go to partners, products and shops become drafts of the catalogue',
    description: 'All or nothing. Rows of the slots are read again. Products and shops need catalogue.manage.',
    method: 'post',
    path: '/order-imports/{id}/discoveries',
    params: z.object({ id: ImportId }),
    body: AdoptBody,
    answer: { description: 'Rows settled, the imports that read them again, and what is new', schema: Adopted },
    refuses: [
      'order_import.not_found',
      'import_exception.not_found',
      'import_exception.already_resolved',
      'import_exception.not_correctable',
      'partner.not_found',
      'slot.code_invalid',
    ],
  },
  async ({ deps, actor, valid: { params, body } }) => {
    const { adopted, ...resolved } = await adoptDiscoveries(deps, actor, params.id, body)
    return { ...toResolved(resolved), adopted }
  },
)
