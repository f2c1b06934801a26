import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toPartner } from '../presenter.ts'
import { Partner, PartnerId } from '../schemas.ts'
import { getPartnerDetails } from '../service/get-partner.ts'

export const getPartnerRoute = brandRoute(
  {
    operationId: 'getPartner',
    permission: 'partners.read',
    summary: 'One partner with grades, payout accounts and slots',
    method: 'get',
    path: '/partners/{id}',
    params: z.object({ id: PartnerId }),
    answer: { description: 'The partner', schema: Partner },
    refuses: ['partner.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => toPartner(await getPartnerDetails(deps, actor, params.id)),
)
