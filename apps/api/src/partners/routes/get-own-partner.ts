import { toPublicId } from '../../platform/ids.ts'
import { partnerRoute } from '../../platform/route.ts'
import { toInstantOrNull } from '../../platform/wire.ts'
import { toPayoutAccounts } from '../presenter.ts'
import { OwnPartner } from '../schemas.ts'
import { maskTail } from '../sealed-fields.ts'
import { getOwnPartner } from '../service/get-own-partner.ts'

export const getOwnPartnerRoute = partnerRoute(
  {
    operationId: 'getOwnPartner',
    summary: 'What the brand has on record about the signed-in partner',
    method: 'get',
    path: '/partner',
    answer: { description: 'The partner', schema: OwnPartner },
    refuses: ['partner.not_found'],
  },
  async ({ deps, actor }) => {
    const { partner, accounts, slots } = await getOwnPartner(deps, actor)
    const { taxIdTail, mobileTail, ...plain } = partner
    return {
      ...plain,
      id: toPublicId('ptn', partner.id),
      taxIdMasked: maskTail(taxIdTail),
      mobileMasked: maskTail(mobileTail),
      payoutAccounts: toPayoutAccounts(accounts),
      slots: slots.map((slot) => ({ ...slot, since: toInstantOrNull(slot.since) })),
    }
  },
)
