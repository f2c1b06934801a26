import { brandRoute } from '../../platform/route.ts'
import { toStatement } from '../presenters/statement.ts'
import { Statement, StatementParams } from '../schemas/statement.ts'
import { decideStatement } from '../service/decide-statements.ts'
import { getStatement } from '../service/read-statements.ts'

export const approveStatementRoute = brandRoute(
  {
    operationId: 'approveStatement',
    permission: 'settlements.approve',
    summary: 'Approve a reviewed statement, as somebody who neither prepared nor reviewed it',
    method: 'post',
    path: '/statements/{id}/approve',
    params: StatementParams,
    answer: { description: 'The statement', schema: Statement },
    refuses: ['statement.not_found', 'statement.already_decided', 'statement.not_reviewed', 'statement.four_eyes'],
  },
  async ({ deps, actor, valid: { params } }) =>
    toStatement(await getStatement(deps, actor, await decideStatement(deps, actor, 'approve', params.id))),
)
