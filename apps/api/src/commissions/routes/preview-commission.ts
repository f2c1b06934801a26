import { brandRoute } from '../../platform/route.ts'
import { toPreview } from '../presenters/preview.ts'
import { Preview, PreviewRequest } from '../schemas/preview.ts'
import { previewCommission } from '../service/preview-commission.ts'
import { toPreviewTerms } from '../wire-terms.ts'

export const previewCommissionRoute = brandRoute(
  {
    operationId: 'previewCommission',
    permission: 'plans.read',
    summary: 'What a plan would give for these lines, and why; nothing is written',
    method: 'post',
    path: '/commission-plans/preview',
    body: PreviewRequest,
    answer: { description: 'Entries with their traces and what the close of their month would add', schema: Preview },
    refuses: ['plan.terms_invalid', 'plan.rule_invalid', 'plan.tiers_invalid'],
  },
  async ({ valid: { body } }) => toPreview(previewCommission(toPreviewTerms(body.terms), body.lines)),
)
