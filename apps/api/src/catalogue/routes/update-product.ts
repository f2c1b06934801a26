import { brandRoute } from '../../platform/route.ts'
import { toProduct } from '../presenter.ts'
import { Product, ProductChanges, ProductIdParam } from '../schemas.ts'
import { updateProduct } from '../service/update-product.ts'

export const updateProductRoute = brandRoute(
  {
    operationId: 'updateProduct',
    permission: 'catalogue.manage',
    summary: 'Name a product in our own words',
    method: 'patch',
    path: '/products/{id}',
    params: ProductIdParam,
    body: ProductChanges,
    answer: { description: 'The product', schema: Product },
    refuses: ['product.not_found'],
  },
  async ({ deps, actor, valid: { params, body } }) => toProduct(await updateProduct(deps, actor, params.id, body.name)),
)
