import { brandRoute } from '../../platform/route.ts'
import { toCursor } from '../../platform/wire.ts'
import { keyOfLine, linePlaceOf } from '../line-cursor.ts'
import { listLineRows } from '../queries/lines.ts'
import { LineQuery, OrderLinePage } from '../schemas.ts'

export const listOrderLinesRoute = brandRoute(
  {
    operationId: 'listOrderLines',
    permission: 'orders.read',
    summary: 'Order lines, the newest sale first; a channel manager sees those of their own partners',
    method: 'get',
    path: '/order-lines',
    query: LineQuery,
    answer: { description: 'A page of lines', schema: OrderLinePage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const { partner, state, platform, import: importId, from, to, q, cursor, limit } = query
    const before = linePlaceOf(cursor)
    const filter = { partnerId: partner, state, platform, importId, from, to, text: q, before, take: limit + 1 }
    const rows = await listLineRows(deps.db, actor, filter)
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    const next = rows.length > limit && last ? toCursor(keyOfLine(last)) : null
    // the rows are JSON already
    const body = `{"items":[${page.map(({ item }) => item).join(',')}],"nextCursor":${JSON.stringify(next)}}`
    return new Response(body, { headers: { 'content-type': 'application/json' } })
  },
)
