import { brandRoute } from '../../platform/route.ts'
import { toMember } from '../presenter.ts'
import { Members } from '../schemas.ts'
import { listMembers as list } from '../service/members.ts'

export const listMembers = brandRoute(
  {
    operationId: 'listMembers',
    permission: 'members.read',
    summary: 'Everybody who works or worked for the brand',
    method: 'get',
    path: '/members',
    answer: { description: 'The members', schema: Members },
  },
  async ({ deps, actor }) => ({ items: (await list(deps, actor)).map(toMember) }),
)
