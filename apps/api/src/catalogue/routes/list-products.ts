import { brandRoute } from '../../platform/route.ts'
import { fromIdCursor, toPage } from '../../platform/wire.ts'
import { toProduct } from '../presenter.ts'
import { listProductRows } from '../queries/products.ts'
import { ProductFilters, ProductPage } from '../schemas.ts'

export const listProductsRoute = brandRoute(
  {
    operationId: 'listProducts',
    permission: 'catalogue.read',
    summary: 'Products with the numbers platforms sell them under, newest first',
    method: 'get',
    path: '/products',
    query: ProductFilters,
    answer: { description: 'A page of products', schema: ProductPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const { cursor, limit, q, ...filters } = query
    const search = { ...filters, text: q, before: fromIdCursor(cursor), take: limit + 1 }
    return toPage(await listProductRows(deps.db, actor, search), limit, ({ id }) => [id], toProduct)
  },
)
