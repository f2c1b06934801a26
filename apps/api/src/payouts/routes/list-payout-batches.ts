import { brandRoute } from '../../platform/route.ts'
import { fromCursor, toPage } from '../../platform/wire.ts'
import { toBatch } from '../presenter.ts'
import { listBatches } from '../queries/batches.ts'
import { BatchListQuery, PayoutBatchPage } from '../schemas.ts'

export const listPayoutBatches = brandRoute(
  {
    operationId: 'listPayoutBatches',
    permission: 'payouts.read',
    summary: 'Payout batches, newest first',
    method: 'get',
    path: '/payout-batches',
    query: BatchListQuery,
    answer: { description: 'A page', schema: PayoutBatchPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const after = fromCursor(query.cursor, 1)
    const rows = await listBatches(deps, actor, {
      status: query.status,
      before: after ? Number(after[0]) : undefined,
      limit: query.limit,
    })
    return toPage(
      rows,
      query.limit,
      (row) => [row.number],
      (row) => toBatch(actor, row),
    )
  },
)
