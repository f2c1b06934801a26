import { siteOf } from '../../platform/links.ts'
import { brandRoute } from '../../platform/route.ts'
import { toInvitation } from '../presenter.ts'
import { InvitationDraft, NewInvitation } from '../schemas.ts'
import { inviteMember as invite } from '../service/invitations.ts'

export const inviteMember = brandRoute(
  {
    operationId: 'inviteMember',
    permission: 'members.manage',
    summary: 'Make a link that lets one person join with a role',
    method: 'post',
    path: '/member-invitations',
    body: InvitationDraft,
    answer: { status: 201, description: 'The invitation; its address is shown this once', schema: NewInvitation },
    secretAnswer: true,
  },
  async ({ deps, actor, valid: { body }, http }) => {
    const { token, ...invitation } = await invite(deps, actor, body)
    return { ...toInvitation(invitation), url: `${siteOf(deps, http)}/join/${token}` }
  },
)
