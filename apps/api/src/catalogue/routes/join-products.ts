import { brandRoute } from '../../platform/route.ts'
import { toProduct } from '../presenter.ts'
import { JoinBody, Product, ProductIdParam } from '../schemas.ts'
import { joinProducts } from '../service/join-products.ts'

export const joinProductsRoute = brandRoute(
  {
    operationId: 'joinProducts',
    permission: 'catalogue.manage',
    summary: 'Say that two products are one: the listings of the other come over',
    method: 'post',
    path: '/products/{id}/join',
    params: ProductIdParam,
    body: JoinBody,
    answer: { description: 'The product with all listings', schema: Product },
    refuses: ['product.not_found'],
  },
  async ({ deps, actor, valid: { params, body } }) => toProduct(await joinProducts(deps, actor, params.id, body.other)),
)
