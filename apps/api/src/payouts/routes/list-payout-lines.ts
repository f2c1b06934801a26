import { brandRoute } from '../../platform/route.ts'
import { fromIdCursor, toPage } from '../../platform/wire.ts'
import { toLine } from '../presenter.ts'
import { BatchId, LineListQuery, PayoutLinePage } from '../schemas.ts'
import { listPayoutLines } from '../service/list-payouts.ts'

export const listPayoutLinesRoute = brandRoute(
  {
    operationId: 'listPayoutLines',
    permission: 'payouts.read',
    summary: 'Payments of a batch',
    method: 'get',
    path: '/payout-batches/{id}/lines',
    params: BatchId,
    query: LineListQuery,
    answer: { description: 'A page', schema: PayoutLinePage },
    refuses: ['payout_batch.not_found', 'cursor.invalid'],
  },
  async ({ deps, actor, valid: { params, query } }) => {
    const { status, q, cursor, limit } = query
    const filter = { status, after: fromIdCursor(cursor), limit }
    const rows = await listPayoutLines(deps, actor, params.id, filter, q)
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => toLine(actor, row),
    )
  },
)
