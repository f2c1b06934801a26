import { brandRoute } from '../../platform/route.ts'
import { toBulkResult } from '../presenters/bulk-result.ts'
import { SettlementParams } from '../schemas/settlement.ts'
import { BulkDecision, BulkResult } from '../schemas/statement.ts'
import { decideSettlement } from '../service/decide-statements.ts'

export const approveStatementsRoute = brandRoute(
  {
    operationId: 'approveStatements',
    permission: 'settlements.approve',
    summary: 'Approve all or some statements of a settlement; each other one says why not',
    method: 'post',
    path: '/settlements/{id}/approve',
    params: SettlementParams,
    body: BulkDecision,
    answer: { description: 'What became of each', schema: BulkResult },
    refuses: ['settlement.not_found'],
  },
  async ({ deps, actor, valid: { params, body } }) =>
    toBulkResult(await decideSettlement(deps, actor, 'approve', params.id, body.statements)),
)
