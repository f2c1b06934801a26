import { slotKey } from '../../domain/identifiers/slot-code.ts'
import { brandRoute } from '../../platform/route.ts'
import { fromIdCursor, toPage } from '../../platform/wire.ts'
import { toSlot } from '../presenter.ts'
import { listSlotRows } from '../queries/slots.ts'
import { SlotFilters, SlotPage } from '../schemas.ts'

export const listSlotsRoute = brandRoute(
  {
    operationId: 'listSlots',
    permission: 'partners.read',
    summary: 'Promotion positions with their owners of today, newest first',
    method: 'get',
    path: '/slots',
    query: SlotFilters,
    answer: { description: 'A page of slots', schema: SlotPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const { partner, platform, unassigned, q, cursor, limit } = query
    const rows = await listSlotRows(deps.db, actor, {
      partnerId: partner,
      platform,
      unassigned: unassigned === 'true',
      text: q,
      code: q && slotKey(q),
      before: fromIdCursor(cursor),
      at: deps.now(),
      take: limit + 1,
    })
    return toPage(rows, limit, ({ id }) => [id], toSlot)
  },
)
