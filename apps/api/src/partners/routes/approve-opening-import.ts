import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toOpening } from '../opening-presenter.ts'
import { OpeningId, OpeningImport } from '../opening-schemas.ts'
import { approveOpening } from '../service/approve-opening.ts'
import { getOpeningDetails } from '../service/get-opening.ts'

export const approveOpeningImportRoute = brandRoute(
  {
    operationId: 'approveOpeningImport',
    permission: 'partners.approve_opening',
    summary: 'Book prepared opening balances as a second person',
    method: 'post',
    path: '/opening-imports/{id}/approve',
    params: z.object({ id: OpeningId }),
    answer: { description: 'The approved balances', schema: OpeningImport },
    refuses: [
      'opening_import.not_found',
      'opening_import.already_approved',
      'opening_import.already_withdrawn',
      'opening_import.four_eyes',
      'opening_import.already_booked',
    ],
  },
  async ({ deps, actor, valid: { params } }) => {
    await approveOpening(deps, actor, params.id)
    return toOpening(await getOpeningDetails(deps, actor, params.id), actor.memberId)
  },
)
