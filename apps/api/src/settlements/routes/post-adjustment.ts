import { Entry, getEntry, toEntry } from '../../commissions/index.ts'
import { brandRoute } from '../../platform/route.ts'
import { AdjustmentDraft } from '../schemas/settlement.ts'
import { postAdjustment } from '../service/post-adjustment.ts'

export const postAdjustmentRoute = brandRoute(
  {
    operationId: 'postAdjustment',
    permission: 'settlements.adjust',
    summary: 'Add or take an amount by hand, with a reason',
    method: 'post',
    path: '/adjustments',
    body: AdjustmentDraft,
    answer: { status: 201, description: 'The entry', schema: Entry },
    refuses: [
      'partner.not_found',
      'adjustment.not_possible',
      'adjustment.period_out_of_reach',
      'settlement.already_closed',
    ],
  },
  async ({ deps, actor, valid: { body } }) => {
    const { partner: partnerId, ...rest } = body
    const row = await getEntry(deps, actor, await postAdjustment(deps, actor, { ...rest, partnerId }))
    return toEntry(row, { reader: 'brand', now: deps.now(), timeZone: actor.brand.timeZone })
  },
)
