import { brandRoute } from '../../platform/route.ts'
import { PlanStart } from '../schemas/plan.ts'
import { getPlanStart } from '../service/plan-start.ts'

export const getPlanStartRoute = brandRoute(
  {
    operationId: 'getPlanStart',
    permission: 'plans.read',
    summary: 'From when a new plan should serve, and which sales wait for one',
    method: 'get',
    path: '/commission-plans/start',
    answer: { description: 'The start', schema: PlanStart },
  },
  async ({ deps, actor }) => {
    const { startsOn, waiting } = await getPlanStart(deps, actor)
    return { startsOn, waiting: [...waiting] }
  },
)
