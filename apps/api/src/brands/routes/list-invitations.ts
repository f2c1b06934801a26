import { brandRoute } from '../../platform/route.ts'
import { toInstant, toInstantOrNull } from '../../platform/wire.ts'
import { toInvitation } from '../presenter.ts'
import { Invitations } from '../schemas.ts'
import { listInvitations as list } from '../service/invitations.ts'

export const listInvitations = brandRoute(
  {
    operationId: 'listInvitations',
    permission: 'members.manage',
    summary: 'Invitations to join, newest first, without their secrets',
    method: 'get',
    path: '/member-invitations',
    answer: { description: 'At most the newest 200', schema: Invitations },
  },
  async ({ deps, actor }) => {
    const rows = await list(deps, actor)
    return {
      items: rows.map((row) => ({
        ...toInvitation(row),
        createdAt: toInstant(row.createdAt),
        acceptedAt: toInstantOrNull(row.acceptedAt),
      })),
    }
  },
)
