import { brandRoute } from '../../platform/route.ts'
import { toCalendar } from '../presenters/settlement.ts'
import { SettlementCalendar } from '../schemas/settlement.ts'
import { listSettlements } from '../service/calendar.ts'

export const listSettlementsRoute = brandRoute(
  {
    operationId: 'listSettlements',
    permission: 'settlements.read',
    summary: 'The months: closed, to close and what is missing for it, running',
    method: 'get',
    path: '/settlements',
    answer: { description: 'Open months oldest first, closed ones newest first', schema: SettlementCalendar },
  },
  async ({ deps, actor }) => toCalendar(await listSettlements(deps, actor)),
)
