import { partnerRoute } from '../../platform/route.ts'
import { toEarnings } from '../presenters/earnings.ts'
import { MyEarnings } from '../schemas/earnings.ts'
import { getMyEarnings } from '../service/my-earnings.ts'

export const getMyEarningsRoute = partnerRoute(
  {
    operationId: 'getMyEarnings',
    summary: 'What I have earned: how much, why, when',
    method: 'get',
    path: '/earnings',
    answer: { description: 'One item per currency', schema: MyEarnings },
  },
  async ({ deps, actor }) => ({ items: (await getMyEarnings(deps, actor)).map(toEarnings) }),
)
