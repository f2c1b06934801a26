import { z } from '@hono/zod-openapi'
import { idParam } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { toPlan } from '../presenters/plan.ts'
import { Plan, Publish } from '../schemas/plan.ts'
import { publishCommissionPlan } from '../service/publish-plan.ts'
import { getCommissionPlan } from '../service/read-plans.ts'

export const publishCommissionPlanRoute = brandRoute(
  {
    operationId: 'publishCommissionPlan',
    permission: 'plans.publish',
    summary: 'Publish the draft of a plan; it never changes afterwards',
    method: 'post',
    path: '/commission-plans/{id}/publish',
    params: z.object({ id: idParam('pln') }),
    body: Publish,
    answer: { description: 'The plan', schema: Plan },
    refuses: [
      'plan.not_found',
      'plan.already_published',
      'plan.four_eyes',
      'plan.period_closed',
      'plan.terms_invalid',
      'plan.rule_invalid',
      'plan.tiers_invalid',
    ],
  },
  async ({ deps, actor, valid: { params, body } }) =>
    toPlan(
      actor,
      await getCommissionPlan(deps, actor, await publishCommissionPlan(deps, actor, params.id, body.version)),
    ),
)
