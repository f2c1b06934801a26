import { partnerRoute } from '../../platform/route.ts'
import { toPage } from '../../platform/wire.ts'
import { toStatement } from '../presenters/statement.ts'
import { MyStatementQuery, StatementPage } from '../schemas/statement.ts'
import { listStatements } from '../service/read-statements.ts'
import { afterOf, keyOf } from '../statement-cursor.ts'

export const listMyStatementsRoute = partnerRoute(
  {
    operationId: 'listMyStatements',
    summary: 'My statements, newest month first',
    method: 'get',
    path: '/statements',
    query: MyStatementQuery,
    answer: { description: 'One page', schema: StatementPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const { limit, cursor, ...filter } = query
    const rows = await listStatements(deps, actor, { ...filter, after: afterOf(cursor) }, limit)
    return toPage(rows, limit, keyOf, (row) => toStatement(row, 'partner'))
  },
)
