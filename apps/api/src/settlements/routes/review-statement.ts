import { brandRoute } from '../../platform/route.ts'
import { toStatement } from '../presenters/statement.ts'
import { Statement, StatementParams } from '../schemas/statement.ts'
import { decideStatement } from '../service/decide-statements.ts'
import { getStatement } from '../service/read-statements.ts'

export const reviewStatementRoute = brandRoute(
  {
    operationId: 'reviewStatement',
    permission: 'settlements.review',
    summary: 'Review a statement',
    method: 'post',
    path: '/statements/{id}/review',
    params: StatementParams,
    answer: { description: 'The statement', schema: Statement },
    refuses: ['statement.not_found', 'statement.already_decided'],
  },
  async ({ deps, actor, valid: { params } }) =>
    toStatement(await getStatement(deps, actor, await decideStatement(deps, actor, 'review', params.id))),
)
