import { toPublicId } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { QueuedJob } from '../../platform/wire.ts'
import { CloseRequest } from '../schemas/settlement.ts'
import { closeSettlement } from '../service/close-settlement.ts'

export const closeSettlementRoute = brandRoute(
  {
    operationId: 'closeSettlement',
    permission: 'settlements.close',
    summary: 'Close a month: every statement or none',
    method: 'post',
    path: '/settlements',
    body: CloseRequest,
    answer: { status: 202, description: 'The close is queued; its job ends with the settlement', schema: QueuedJob },
    refuses: [
      'settlement.already_closed',
      'settlement.period_open',
      'settlement.gap',
      'settlement.import_running',
      'settlement.nothing_to_close',
    ],
  },
  async ({ deps, actor, valid: { body } }) => {
    const { period, currency = actor.brand.currency } = body
    return { jobId: toPublicId('job', await closeSettlement(deps, actor, { period, currency })) }
  },
)
