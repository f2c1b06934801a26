import { brandRoute } from '../../platform/route.ts'
import { toSlot } from '../presenter.ts'
import { Slot, SlotAssignment } from '../schemas.ts'
import { assignSlot } from '../service/assign-slot.ts'
import { getSlotRow } from '../service/get-slot.ts'

export const assignSlotRoute = brandRoute(
  {
    operationId: 'assignSlot',
    permission: 'partners.manage',
    summary: 'Give a slot to a partner from an instant on, or take it back',
    method: 'post',
    path: '/slots',
    body: SlotAssignment,
    answer: { description: 'The slot with its owner of now', schema: Slot },
    refuses: ['slot.code_invalid', 'partner.not_found'],
  },
  async ({ deps, actor, valid: { body } }) => {
    const id = await assignSlot(deps, actor, body)
    return toSlot(await getSlotRow(deps, actor, id))
  },
)
