import { brandRoute } from '../../platform/route.ts'
import { toStatement } from '../presenters/statement.ts'
import { Reason, Statement, StatementParams } from '../schemas/statement.ts'
import { returnStatement } from '../service/decide-statements.ts'
import { getStatement } from '../service/read-statements.ts'

export const returnStatementRoute = brandRoute(
  {
    operationId: 'returnStatement',
    permission: 'settlements.review',
    summary: 'Send a statement back with a reason: its review is cleared',
    method: 'post',
    path: '/statements/{id}/return',
    params: StatementParams,
    body: Reason,
    answer: { description: 'The statement', schema: Statement },
    refuses: ['statement.not_found', 'statement.already_decided'],
  },
  async ({ deps, actor, valid: { params, body } }) =>
    toStatement(await getStatement(deps, actor, await returnStatement(deps, actor, params.id, body.reason))),
)
