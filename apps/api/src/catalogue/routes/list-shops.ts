import { brandRoute } from '../../platform/route.ts'
import { fromIdCursor, toPage } from '../../platform/wire.ts'
import { toShop } from '../presenter.ts'
import { listShopRows } from '../queries/shops.ts'
import { ShopFilters, ShopPage } from '../schemas.ts'

export const listShopsRoute = brandRoute(
  {
    operationId: 'listShops',
    permission: 'catalogue.read',
    summary: 'Shops as reports name them, newest first',
    method: 'get',
    path: '/shops',
    query: ShopFilters,
    answer: { description: 'A page of shops', schema: ShopPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const { cursor, limit, q, ...filters } = query
    const search = { ...filters, text: q, before: fromIdCursor(cursor), take: limit + 1 }
    return toPage(await listShopRows(deps.db, actor, search), limit, ({ id }) => [id], toShop)
  },
)
