import { brandRoute } from '../../platform/route.ts'
import { toProduct } from '../presenter.ts'
import { Product, ProductIdParam } from '../schemas.ts'
import { getProduct } from '../service/get-product.ts'

export const getProductRoute = brandRoute(
  {
    operationId: 'getProduct',
    permission: 'catalogue.read',
    summary: 'A product with its listings',
    method: 'get',
    path: '/products/{id}',
    params: ProductIdParam,
    answer: { description: 'The product', schema: Product },
    refuses: ['product.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => toProduct(await getProduct(deps, actor, params.id)),
)
