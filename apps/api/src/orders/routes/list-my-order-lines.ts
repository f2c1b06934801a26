import { partnerRoute } from '../../platform/route.ts'
import { toPage } from '../../platform/wire.ts'
import { keyOfLine, linePlaceOf } from '../line-cursor.ts'
import { toOwnLine } from '../presenter.ts'
import { listOwnLines } from '../queries/own-lines.ts'
import { MyLineQuery, MyOrderLinePage } from '../schemas.ts'

export const listMyOrderLinesRoute = partnerRoute(
  {
    operationId: 'listMyOrderLines',
    summary: 'Orders I brought and what each earned, the newest sale first',
    method: 'get',
    path: '/order-lines',
    query: MyLineQuery,
    answer: { description: 'One page', schema: MyOrderLinePage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const { state, cursor, limit } = query
    const rows = await listOwnLines(deps.db, actor, { state, before: linePlaceOf(cursor), take: limit + 1 })
    return toPage(rows, limit, keyOfLine, toOwnLine)
  },
)
