import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toPayoutAccount } from '../presenter.ts'
import { AddedPayoutAccount, PartnerId, PayoutAccountDraft } from '../schemas.ts'
import { addPayoutAccount } from '../service/add-payout-account.ts'

export const addPayoutAccountRoute = brandRoute(
  {
    operationId: 'addPayoutAccount',
    permission: 'partners.manage',
    summary: "Say where a partner's money goes from now on",
    method: 'post',
    path: '/partners/{id}/payout-accounts',
    params: z.object({ id: PartnerId }),
    body: PayoutAccountDraft,
    answer: { status: 201, description: 'The account in force and what to check about it', schema: AddedPayoutAccount },
    refuses: ['partner.not_found', 'payout_account.invalid'],
  },
  async ({ deps, actor, valid: { params, body } }) => {
    const { row, warnings } = await addPayoutAccount(deps, actor, params.id, body)
    return { account: toPayoutAccount({ ...row, mask: row.accountMask }, true), warnings }
  },
)
