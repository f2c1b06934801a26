import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toOpening } from '../opening-presenter.ts'
import { OpeningId, OpeningImport, OpeningWithdrawal } from '../opening-schemas.ts'
import { getOpeningDetails } from '../service/get-opening.ts'
import { withdrawOpening } from '../service/withdraw-opening.ts'

export const withdrawOpeningImportRoute = brandRoute(
  {
    operationId: 'withdrawOpeningImport',
    permission: 'settlements.adjust',
    summary: 'Take back opening balances that nobody has approved, as whoever prepared them',
    method: 'post',
    path: '/opening-imports/{id}/withdraw',
    params: z.object({ id: OpeningId }),
    body: OpeningWithdrawal,
    answer: { description: 'The withdrawn balances', schema: OpeningImport },
    refuses: [
      'opening_import.not_found',
      'opening_import.already_approved',
      'opening_import.already_withdrawn',
      'opening_import.not_author',
    ],
  },
  async ({ deps, actor, valid: { params, body } }) => {
    await withdrawOpening(deps, actor, params.id, body.reason)
    return toOpening(await getOpeningDetails(deps, actor, params.id), actor.memberId)
  },
)
