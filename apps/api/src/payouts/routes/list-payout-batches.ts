import { brandRoute } from '../../platform/route.ts'
import { fromNumberCursor, toPage } from '../../platform/wire.ts'
import { toBatch } from '../presenter.ts'
import { BatchListQuery, PayoutBatchPage } from '../schemas.ts'
import { listPayoutBatches } from '../service/list-payouts.ts'

export const listPayoutBatchesRoute = brandRoute(
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
    const { status, q, cursor, limit } = query
    const rows = await listPayoutBatches(deps, actor, { status, before: fromNumberCursor(cursor), limit }, q)
    return toPage(
      rows,
      limit,
      ({ number }) => [number],
      (row) => toBatch(actor, row),
    )
  },
)
