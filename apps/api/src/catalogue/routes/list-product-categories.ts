import { brandRoute } from '../../platform/route.ts'
import { listCategoryRows } from '../queries/products.ts'
import { ProductCategories } from '../schemas.ts'

export const listProductCategoriesRoute = brandRoute(
  {
    operationId: 'listProductCategories',
    permission: 'catalogue.read',
    summary: 'Categories as reports name them, with the number of their products',
    method: 'get',
    path: '/product-categories',
    answer: { description: 'The largest first', schema: ProductCategories },
  },
  async ({ deps, actor }) => ({ items: await listCategoryRows(deps.db, actor) }),
)
