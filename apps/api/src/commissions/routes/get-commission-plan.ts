import { z } from '@hono/zod-openapi'
import { idParam } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { toPlan } from '../presenters/plan.ts'
import { Plan } from '../schemas/plan.ts'
import { getCommissionPlan } from '../service/read-plans.ts'

export const getCommissionPlanRoute = brandRoute(
  {
    operationId: 'getCommissionPlan',
    permission: 'plans.read',
    summary: 'A plan with the timeline of its versions and what each changed',
    method: 'get',
    path: '/commission-plans/{id}',
    params: z.object({ id: idParam('pln') }),
    answer: { description: 'The plan', schema: Plan },
    refuses: ['plan.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => toPlan(actor, await getCommissionPlan(deps, actor, params.id)),
)
