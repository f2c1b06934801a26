import { brandRoute } from '../../platform/route.ts'
import { toPlan } from '../presenters/plan.ts'
import { Plan, PlanDraft } from '../schemas/plan.ts'
import { createCommissionPlan } from '../service/draft-plan.ts'
import { getCommissionPlan } from '../service/read-plans.ts'
import { toTerms } from '../wire-terms.ts'

export const createCommissionPlanRoute = brandRoute(
  {
    operationId: 'createCommissionPlan',
    permission: 'plans.manage',
    summary: 'Draft a commission plan',
    method: 'post',
    path: '/commission-plans',
    body: PlanDraft,
    answer: { status: 201, description: 'The plan with its draft', schema: Plan },
    refuses: ['plan.terms_invalid', 'plan.rule_invalid', 'plan.tiers_invalid', 'partner.not_found'],
  },
  async ({ deps, actor, valid: { body } }) => {
    const input = { ...body, effectiveFrom: new Date(body.effectiveFrom), terms: toTerms(body.terms) }
    return toPlan(actor, await getCommissionPlan(deps, actor, await createCommissionPlan(deps, actor, input)))
  },
)
