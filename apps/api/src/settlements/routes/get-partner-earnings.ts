import { z } from '@hono/zod-openapi'
import { idParam } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { toEarnings } from '../presenters/earnings.ts'
import { MyEarnings } from '../schemas/earnings.ts'
import { getPartnerEarnings } from '../service/my-earnings.ts'

export const getPartnerEarningsRoute = brandRoute(
  {
    operationId: 'getPartnerEarnings',
    permission: 'settlements.read',
    summary: 'What a partner has earned, as the partner sees it',
    method: 'get',
    path: '/partners/{id}/earnings',
    params: z.object({ id: idParam('ptn') }),
    answer: { description: 'One item per currency', schema: MyEarnings },
    refuses: ['partner.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => ({
    items: (await getPartnerEarnings(deps, actor, params.id)).map(toEarnings),
  }),
)
