import { z } from '@hono/zod-openapi'
import { idParam } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { toPlan } from '../presenters/plan.ts'
import { Plan, PlanDraft } from '../schemas/plan.ts'
import { updateCommissionPlanDraft } from '../service/draft-plan.ts'
import { getCommissionPlan } from '../service/read-plans.ts'
import { toTerms } from '../wire-terms.ts'

export const updateCommissionPlanDraftRoute = brandRoute(
  {
    operationId: 'updateCommissionPlanDraft',
    permission: 'plans.manage',
    summary: 'Change the draft of a plan, or draft its next version',
    method: 'put',
    path: '/commission-plans/{id}/draft',
    params: z.object({ id: idParam('pln') }),
    body: PlanDraft,
    answer: { description: 'The plan with its draft', schema: Plan },
    refuses: ['plan.not_found', 'plan.terms_invalid', 'plan.rule_invalid', 'plan.tiers_invalid', 'partner.not_found'],
  },
  async ({ deps, actor, valid: { params, body } }) => {
    const input = { ...body, effectiveFrom: new Date(body.effectiveFrom), terms: toTerms(body.terms) }
    return toPlan(
      actor,
      await getCommissionPlan(deps, actor, await updateCommissionPlanDraft(deps, actor, params.id, input)),
    )
  },
)
