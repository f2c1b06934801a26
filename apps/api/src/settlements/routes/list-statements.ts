import { brandRoute } from '../../platform/route.ts'
import { toPage } from '../../platform/wire.ts'
import { toStatement } from '../presenters/statement.ts'
import { StatementPage, StatementQuery } from '../schemas/statement.ts'
import { listStatements } from '../service/read-statements.ts'
import { afterOf, keyOf } from '../statement-cursor.ts'

export const listStatementsRoute = brandRoute(
  {
    operationId: 'listStatements',
    permission: 'settlements.read',
    summary: 'Statements, newest month first, in it the largest balance first',
    method: 'get',
    path: '/statements',
    query: StatementQuery,
    answer: { description: 'One page', schema: StatementPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const { limit, cursor, settlement: settlementId, partner: partnerId, ...filter } = query
    const after = afterOf(cursor)
    const rows = await listStatements(deps, actor, { ...filter, settlementId, partnerId, after }, limit)
    return toPage(rows, limit, keyOf, (row) => toStatement(row))
  },
)
