import { z } from '@hono/zod-openapi'
import { toPublicId } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { toInstant, toInstantOrNull } from '../../platform/wire.ts'
import { PartnerLinks } from '../link-schemas.ts'
import { toNamed } from '../presenter.ts'
import { PartnerId } from '../schemas.ts'
import { listPartnerLinks } from '../service/partner-links.ts'

export const listPartnerLinksRoute = brandRoute(
  {
    operationId: 'listPartnerLinks',
    permission: 'partners.manage',
    summary: 'Sign-in links of a partner, newest first, without their secrets',
    method: 'get',
    path: '/partners/{id}/links',
    params: z.object({ id: PartnerId }),
    answer: { description: 'The links', schema: PartnerLinks },
    refuses: ['partner.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    const rows = await listPartnerLinks(deps, actor, params.id)
    return {
      items: rows.map((row) => ({
        id: toPublicId('lnk', row.id),
        createdAt: toInstant(row.createdAt),
        createdBy: toNamed('mem', { id: row.memberId, name: row.memberName }),
        expiresAt: toInstant(row.expiresAt),
        usedAt: toInstantOrNull(row.usedAt),
      })),
    }
  },
)
