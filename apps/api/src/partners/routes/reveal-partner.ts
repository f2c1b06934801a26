import { z } from '@hono/zod-openapi'
import { toPublicId } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { PartnerId, RevealedPartner, RevealReason } from '../schemas.ts'
import { revealPartner } from '../service/reveal-partner.ts'

export const revealPartnerRoute = brandRoute(
  {
    operationId: 'revealPartner',
    permission: 'partners.reveal',
    summary: 'Tax number, mobile number and payout accounts in clear; who asked and why is recorded',
    method: 'post',
    path: '/partners/{id}/reveal',
    params: z.object({ id: PartnerId }),
    body: RevealReason,
    answer: { description: 'The clear values', schema: RevealedPartner },
    refuses: ['partner.not_found'],
    secretAnswer: true,
  },
  async ({ deps, actor, valid: { params, body } }) => {
    const { taxId, mobile, accounts } = await revealPartner(deps, actor, params.id, body.reason)
    return { taxId, mobile, payoutAccounts: accounts.map((row) => ({ ...row, id: toPublicId('acc', row.id) })) }
  },
)
