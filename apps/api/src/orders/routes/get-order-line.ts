import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { LineId, OrderLineDetail } from '../schemas.ts'
import { getOrderLine } from '../service/get-order-line.ts'

export const getOrderLineRoute = brandRoute(
  {
    operationId: 'getOrderLine',
    permission: 'orders.read',
    summary: 'One order line with its refunds, changes, entries and the row of the file it comes from',
    method: 'get',
    path: '/order-lines/{id}',
    params: z.object({ id: LineId }),
    answer: { description: 'The line', schema: OrderLineDetail },
    refuses: ['order_line.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    const body = await getOrderLine(deps, actor, params.id)
    return new Response(body, { headers: { 'content-type': 'application/json' } })
  },
)
