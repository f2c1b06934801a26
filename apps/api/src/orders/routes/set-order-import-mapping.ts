import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toOrderImport } from '../presenter.ts'
import { ImportId, MappingBody, OrderImport } from '../schemas.ts'
import { readOrderImport } from '../service/read-order-import.ts'
import { setImportMapping } from '../service/set-import-mapping.ts'

export const setOrderImportMappingRoute = brandRoute(
  {
    operationId: 'setOrderImportMapping',
    permission: 'orders.import',
    summary: 'Say what the columns of a file mean; remembered for its header',
    method: 'put',
    path: '/order-imports/{id}/mapping',
    params: z.object({ id: ImportId }),
    body: MappingBody,
    answer: { description: 'The import with its mapping', schema: OrderImport },
    refuses: ['order_import.not_found', 'order_import.already_confirmed', 'order_import.mapping_incomplete'],
  },
  async ({ deps, actor, valid: { params, body } }) => {
    await setImportMapping(deps, actor, params.id, body)
    return toOrderImport(await readOrderImport(deps, actor, params.id))
  },
)
