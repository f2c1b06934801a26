import { brandRoute } from '../../platform/route.ts'
import { Confirmation, ConfirmShopsBody } from '../schemas.ts'
import { confirmShops } from '../service/confirm-shops.ts'

export const confirmShopsRoute = brandRoute(
  {
    operationId: 'confirmShops',
    permission: 'catalogue.manage',
    summary: 'Make draft shops active, all or nothing',
    method: 'post',
    path: '/shops/confirm',
    body: ConfirmShopsBody,
    answer: { description: 'How many', schema: Confirmation },
    refuses: ['shop.not_found'],
  },
  async ({ deps, actor, valid: { body } }) => ({ confirmed: await confirmShops(deps, actor, body.ids) }),
)
