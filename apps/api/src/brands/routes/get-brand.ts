import { brandRoute } from '../../platform/route.ts'
import { toBrand } from '../presenter.ts'
import { Brand } from '../schemas.ts'

export const getBrand = brandRoute(
  {
    operationId: 'getBrand',
    permission: 'brand.read',
    summary: 'The brand and its settings',
    method: 'get',
    path: '/brand',
    answer: { description: 'The brand', schema: Brand },
  },
  async ({ actor }) => toBrand(actor.brand),
)
