import { brandRoute } from '../../platform/route.ts'
import { toSettlementPreview } from '../presenters/settlement.ts'
import { CloseRequest, SettlementPreview } from '../schemas/settlement.ts'
import { previewSettlement } from '../service/preview-settlement.ts'

export const previewSettlementRoute = brandRoute(
  {
    operationId: 'previewSettlement',
    permission: 'settlements.close',
    summary: 'What the close of a month would do now; nothing is kept',
    method: 'post',
    path: '/settlements/preview',
    body: CloseRequest,
    answer: { description: 'Totals, statements, and what is missing', schema: SettlementPreview },
    refuses: ['settlement.already_closed', 'settlement.gap', 'settlement.nothing_to_close'],
  },
  async ({ deps, actor, valid: { body } }) => {
    const request = { period: body.period, currency: body.currency ?? actor.brand.currency }
    return toSettlementPreview(request, await previewSettlement(deps, actor, request))
  },
)
