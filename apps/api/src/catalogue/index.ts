import type { RouteDef } from '../platform/route.ts'
import { confirmProductsRoute } from './routes/confirm-products.ts'
import { confirmShopsRoute } from './routes/confirm-shops.ts'
import { getProductRoute } from './routes/get-product.ts'
import { joinProductsRoute } from './routes/join-products.ts'
import { listProductCategoriesRoute } from './routes/list-product-categories.ts'
import { listProductsRoute } from './routes/list-products.ts'
import { listShopsRoute } from './routes/list-shops.ts'
import { updateProductRoute } from './routes/update-product.ts'

export const routes: readonly RouteDef[] = [
  listProductsRoute,
  listProductCategoriesRoute,
  getProductRoute,
  updateProductRoute,
  joinProductsRoute,
  confirmProductsRoute,
  listShopsRoute,
  confirmShopsRoute,
]

export type { SeenProduct, SeenShop } from './queries/take-in.ts'
export { takeIn } from './service/take-in.ts'
