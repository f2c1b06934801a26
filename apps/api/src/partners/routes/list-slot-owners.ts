import { z } from '@hono/zod-openapi'
import { idParam } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { toInstant } from '../../platform/wire.ts'
import { toNamed } from '../presenter.ts'
import { SlotOwners } from '../schemas.ts'
import { getSlotHistory } from '../service/get-slot.ts'

export const listSlotOwnersRoute = brandRoute(
  {
    operationId: 'listSlotOwners',
    permission: 'partners.read',
    summary: 'Who owned a slot from when, newest first',
    method: 'get',
    path: '/slots/{id}/owners',
    params: z.object({ id: idParam('slt') }),
    answer: { description: 'The history of the slot', schema: SlotOwners },
    refuses: ['slot.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    const rows = await getSlotHistory(deps, actor, params.id)
    return {
      items: rows.map((row) => ({
        partner: row.partnerId ? toNamed('ptn', { id: row.partnerId, name: row.partnerName ?? '' }) : null,
        effectiveFrom: toInstant(row.effectiveFrom),
        recordedAt: toInstant(row.recordedAt),
        recordedBy: row.memberId ? toNamed('mem', { id: row.memberId, name: row.memberName ?? '' }) : null,
      })),
    }
  },
)
