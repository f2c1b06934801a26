import { z } from '@hono/zod-openapi'
import { toPublicId } from '../../platform/ids.ts'
import { siteOf } from '../../platform/links.ts'
import { brandRoute } from '../../platform/route.ts'
import { toInstant } from '../../platform/wire.ts'
import { NewPartnerLink } from '../link-schemas.ts'
import { PartnerId } from '../schemas.ts'
import { createPartnerLink } from '../service/partner-links.ts'

export const createPartnerLinkRoute = brandRoute(
  {
    operationId: 'createPartnerLink',
    permission: 'partners.manage',
    summary: 'Make a link that signs the partner in, to be sent by chat',
    method: 'post',
    path: '/partners/{id}/links',
    params: z.object({ id: PartnerId }),
    answer: { status: 201, description: 'The link; its address is shown this once', schema: NewPartnerLink },
    refuses: ['partner.not_found'],
    secretAnswer: true,
  },
  async ({ deps, actor, valid: { params }, http }) => {
    const { id, token, expiresAt } = await createPartnerLink(deps, actor, params.id)
    return { id: toPublicId('lnk', id), url: `${siteOf(deps, http)}/l/${token}`, expiresAt: toInstant(expiresAt) }
  },
)
