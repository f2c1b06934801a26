import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toPartner } from '../presenter.ts'
import { GradeDraft, Partner, PartnerId } from '../schemas.ts'
import { getPartnerDetails } from '../service/get-partner.ts'
import { setPartnerGrade } from '../service/set-partner-grade.ts'

export const setPartnerGradeRoute = brandRoute(
  {
    operationId: 'setPartnerGrade',
    permission: 'partners.manage',
    summary: 'Give a partner a grade from an instant on; now, if none is given',
    method: 'post',
    path: '/partners/{id}/grades',
    params: z.object({ id: PartnerId }),
    body: GradeDraft,
    answer: { status: 201, description: 'The partner', schema: Partner },
    refuses: ['partner.not_found', 'partner.hat_not_worn'],
  },
  async ({ deps, actor, valid: { params, body } }) => {
    await setPartnerGrade(deps, actor, params.id, body)
    return toPartner(await getPartnerDetails(deps, actor, params.id))
  },
)
