import { z } from '@hono/zod-openapi'
import { idParam } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { PartnerId } from '../schemas.ts'
import { withdrawPartnerLink } from '../service/partner-links.ts'

export const withdrawPartnerLinkRoute = brandRoute(
  {
    operationId: 'withdrawPartnerLink',
    permission: 'partners.manage',
    summary: 'End a sign-in link and the sessions it opened',
    method: 'delete',
    path: '/partners/{id}/links/{linkId}',
    params: z.object({ id: PartnerId, linkId: idParam('lnk') }),
    answer: { status: 204, description: 'The link is of no use any more' },
    refuses: ['partner.not_found', 'partner_link.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    await withdrawPartnerLink(deps, actor, params.id, params.linkId)
    return undefined
  },
)
