import { brandRoute } from '../../platform/route.ts'
import { toSettlement } from '../presenters/settlement.ts'
import { Settlement, SettlementParams } from '../schemas/settlement.ts'
import { getSettlement } from '../service/calendar.ts'

export const getSettlementRoute = brandRoute(
  {
    operationId: 'getSettlement',
    permission: 'settlements.read',
    summary: 'A closed month with the totals of its statements',
    method: 'get',
    path: '/settlements/{id}',
    params: SettlementParams,
    answer: { description: 'The settlement', schema: Settlement },
    refuses: ['settlement.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => toSettlement(await getSettlement(deps, actor, params.id)),
)
