import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toMember } from '../presenter.ts'
import { Member, MemberId } from '../schemas.ts'
import { enableMember as enable } from '../service/members.ts'

export const enableMember = brandRoute(
  {
    operationId: 'enableMember',
    permission: 'members.manage',
    summary: 'Give a disabled member the brand back',
    method: 'post',
    path: '/members/{id}/enable',
    params: z.object({ id: MemberId }),
    answer: { description: 'The member', schema: Member },
    refuses: ['member.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => toMember(await enable(deps, actor, params.id)),
)
