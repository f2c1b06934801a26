import { toPublicId } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { QueuedJob } from '../../platform/wire.ts'
import { BackTest } from '../schemas/back-test.ts'
import { backTestCommissionPlan } from '../service/back-test.ts'
import { toTerms } from '../wire-terms.ts'

export const backTestCommissionPlanRoute = brandRoute(
  {
    operationId: 'backTestCommissionPlan',
    permission: 'plans.manage',
    summary: 'What a draft would have paid on the lines of the last months, per partner',
    method: 'post',
    path: '/commission-plans/back-test',
    body: BackTest,
    answer: { status: 202, description: 'The comparison is queued; its job ends with it', schema: QueuedJob },
    refuses: ['plan.terms_invalid', 'plan.rule_invalid', 'plan.tiers_invalid'],
  },
  async ({ deps, actor, valid: { body } }) => {
    const input = { ...body, terms: toTerms(body.terms) }
    return { jobId: toPublicId('job', await backTestCommissionPlan(deps, actor, input)) }
  },
)
