import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toPartner } from '../presenter.ts'
import { Partner, PartnerChanges, PartnerId } from '../schemas.ts'
import { getPartnerDetails } from '../service/get-partner.ts'
import { updatePartner } from '../service/update-partner.ts'

export const updatePartnerRoute = brandRoute(
  {
    operationId: 'updatePartner',
    permission: 'partners.manage',
    summary: 'Change what is given of a partner; null empties a field',
    method: 'patch',
    path: '/partners/{id}',
    params: z.object({ id: PartnerId }),
    body: PartnerChanges,
    answer: { description: 'The partner as it is now', schema: Partner },
    refuses: [
      'partner.not_found',
      'partner.tax_id_invalid',
      'partner.mobile_invalid',
      'partner.already_exists',
      'member.not_found',
    ],
  },
  async ({ deps, actor, valid: { params, body } }) => {
    await updatePartner(deps, actor, params.id, body)
    return toPartner(await getPartnerDetails(deps, actor, params.id))
  },
)
