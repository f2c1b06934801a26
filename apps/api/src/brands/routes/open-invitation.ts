import { openRoute } from '../../platform/route.ts'
import { InvitationToken, OpenInvitation } from '../schemas.ts'
import { openInvitation as open } from '../service/invitations.ts'

export const openInvitation = openRoute(
  {
    operationId: 'openInvitation',
    access: 'public',
    summary: 'What an invitation link invites to',
    method: 'post',
    path: '/invitations/open',
    body: InvitationToken,
    answer: { description: 'The invitation', schema: OpenInvitation },
    refuses: ['link.not_found'],
  },
  async ({ deps, valid: { body }, http }) => open(deps, { token: body.token, ip: http.env?.ip }),
)
