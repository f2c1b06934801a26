import { brandRoute } from '../../platform/route.ts'
import { toPartner } from '../presenter.ts'
import { Partner, PartnerDraft } from '../schemas.ts'
import { createPartner } from '../service/create-partner.ts'
import { getPartnerDetails } from '../service/get-partner.ts'

export const createPartnerRoute = brandRoute(
  {
    operationId: 'createPartner',
    permission: 'partners.manage',
    summary: 'Take a partner into the network',
    method: 'post',
    path: '/partners',
    body: PartnerDraft,
    answer: { status: 201, description: 'The partner', schema: Partner },
    refuses: ['partner.tax_id_invalid', 'partner.mobile_invalid', 'partner.already_exists', 'member.not_found'],
  },
  async ({ deps, actor, valid: { body } }) => {
    const id = await createPartner(deps, actor, body)
    return toPartner(await getPartnerDetails(deps, actor, id))
  },
)
