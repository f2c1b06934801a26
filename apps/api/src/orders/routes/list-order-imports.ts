import { brandRoute } from '../../platform/route.ts'
import { fromIdCursor, PageQuery, toPage } from '../../platform/wire.ts'
import { toOrderImport } from '../presenter.ts'
import { listImports } from '../queries/imports.ts'
import { requireAllPartners } from '../require-all-partners.ts'
import { OrderImportPage } from '../schemas.ts'

export const listOrderImportsRoute = brandRoute(
  {
    operationId: 'listOrderImports',
    permission: 'orders.read',
    summary: 'Imports, newest first',
    method: 'get',
    path: '/order-imports',
    query: PageQuery,
    answer: { description: 'A page of imports', schema: OrderImportPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    requireAllPartners(actor)
    const before = fromIdCursor(query.cursor) ?? null
    const rows = await listImports(deps.db, actor.brandId, before, query.limit + 1)
    return toPage(rows, query.limit, ({ id }) => [id], toOrderImport)
  },
)
