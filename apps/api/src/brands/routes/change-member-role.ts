import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toMember } from '../presenter.ts'
import { Member, MemberId, RoleChange } from '../schemas.ts'
import { changeMemberRole as change } from '../service/members.ts'

export const changeMemberRole = brandRoute(
  {
    operationId: 'changeMemberRole',
    permission: 'members.manage',
    summary: 'Give a member another role',
    method: 'patch',
    path: '/members/{id}',
    params: z.object({ id: MemberId }),
    body: RoleChange,
    answer: { description: 'The member', schema: Member },
    refuses: ['member.not_found', 'member.last_owner'],
  },
  async ({ deps, actor, valid: { params, body } }) => toMember(await change(deps, actor, params.id, body.role)),
)
