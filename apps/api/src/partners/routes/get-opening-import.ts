import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toOpening } from '../opening-presenter.ts'
import { OpeningId, OpeningImport } from '../opening-schemas.ts'
import { getOpeningDetails } from '../service/get-opening.ts'

export const getOpeningImportRoute = brandRoute(
  {
    operationId: 'getOpeningImport',
    permission: 'settlements.read',
    summary: 'Opening balances with every partner',
    method: 'get',
    path: '/opening-imports/{id}',
    params: z.object({ id: OpeningId }),
    answer: { description: 'The opening import', schema: OpeningImport },
    refuses: ['opening_import.not_found'],
  },
  async ({ deps, actor, valid: { params } }) =>
    toOpening(await getOpeningDetails(deps, actor, params.id), actor.memberId),
)
