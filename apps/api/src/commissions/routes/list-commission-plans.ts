import { brandRoute } from '../../platform/route.ts'
import { toPlanSummary } from '../presenters/plan.ts'
import { PlanList } from '../schemas/plan.ts'
import { listCommissionPlans } from '../service/read-plans.ts'

export const listCommissionPlansRoute = brandRoute(
  {
    operationId: 'listCommissionPlans',
    permission: 'plans.read',
    summary: 'All commission plans with the version in force',
    method: 'get',
    path: '/commission-plans',
    answer: { description: 'Newest first', schema: PlanList },
  },
  async ({ deps, actor }) => ({
    items: (await listCommissionPlans(deps, actor)).map((plan) => toPlanSummary(actor, plan)),
  }),
)
