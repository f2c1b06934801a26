import { brandRoute } from '../../platform/route.ts'
import { fromCursor, toPage } from '../../platform/wire.ts'
import { toLine } from '../presenter.ts'
import { listBatchLines } from '../queries/lines.ts'
import { BatchId, LineListQuery, PayoutLinePage } from '../schemas.ts'
import { getPayoutBatch } from '../service/get-payout-batch.ts'

export const listPayoutLines = brandRoute(
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
    const after = fromCursor(query.cursor, 1)?.[0]
    await getPayoutBatch(deps, actor, params.id)
    const rows = await listBatchLines(deps, actor, params.id, { status: query.status, after, limit: query.limit })
    return toPage(rows, query.limit, (row) => [row.id], toLine)
  },
)
