import { brandRoute } from '../../platform/route.ts'
import { Confirmation, ConfirmProductsBody } from '../schemas.ts'
import { confirmProducts } from '../service/confirm-products.ts'

export const confirmProductsRoute = brandRoute(
  {
    operationId: 'confirmProducts',
    permission: 'catalogue.manage',
    summary: 'Make drafts active, all or nothing',
    method: 'post',
    path: '/products/confirm',
    body: ConfirmProductsBody,
    answer: { description: 'How many', schema: Confirmation },
    refuses: ['product.not_found'],
  },
  async ({ deps, actor, valid: { body } }) => ({ confirmed: await confirmProducts(deps, actor, body.ids) }),
)
