import { z } from '@hono/zod-openapi'
import { idParam } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { withdrawInvitation as withdraw } from '../service/invitations.ts'

export const withdrawInvitation = brandRoute(
  {
    operationId: 'withdrawInvitation',
    permission: 'members.manage',
    summary: 'End an invitation that nobody has accepted',
    method: 'delete',
    path: '/member-invitations/{id}',
    params: z.object({ id: idParam('inv') }),
    answer: { status: 204, description: 'The link is of no use any more' },
    refuses: ['member_invitation.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    await withdraw(deps, actor, params.id)
    return undefined
  },
)
