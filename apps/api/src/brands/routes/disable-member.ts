import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toMember } from '../presenter.ts'
import { Member, MemberId } from '../schemas.ts'
import { disableMember as disable } from '../service/members.ts'

export const disableMember = brandRoute(
  {
    operationId: 'disableMember',
    permission: 'members.manage',
    summary: 'Take the brand away from a member; their sign-in stays',
    method: 'post',
    path: '/members/{id}/disable',
    params: z.object({ id: MemberId }),
    answer: { description: 'The member', schema: Member },
    refuses: ['member.not_found', 'member.last_owner'],
  },
  async ({ deps, actor, valid: { params } }) => toMember(await disable(deps, actor, params.id)),
)
