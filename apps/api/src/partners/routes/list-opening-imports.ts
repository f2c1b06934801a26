import { brandRoute } from '../../platform/route.ts'
import { fromIdCursor, toPage } from '../../platform/wire.ts'
import { toOpeningSummary } from '../opening-presenter.ts'
import { OpeningFilters, OpeningPage } from '../opening-schemas.ts'
import { listOpeningRows } from '../queries/openings.ts'

export const listOpeningImportsRoute = brandRoute(
  {
    operationId: 'listOpeningImports',
    permission: 'settlements.read',
    summary: 'Opening balances, newest first',
    method: 'get',
    path: '/opening-imports',
    query: OpeningFilters,
    answer: { description: 'A page of opening imports', schema: OpeningPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const { rows, totals } = await listOpeningRows(deps.db, actor, {
      before: fromIdCursor(query.cursor),
      take: query.limit + 1,
    })
    return toPage(rows, query.limit, ({ id }) => [id], toOpeningSummary(totals, actor.memberId))
  },
)
