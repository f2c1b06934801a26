import { openRoute } from '../../platform/route.ts'
import { holderOf } from '../holder.ts'
import { EndedSessions } from '../schemas.ts'
import { endOtherSessions } from '../service/sessions.ts'

export const endOtherSessionsRoute = openRoute(
  {
    operationId: 'endOtherSessions',
    access: 'session',
    summary: 'Sign every other browser of the person out',
    method: 'post',
    path: '/me/sessions/end-others',
    answer: { description: 'How many there were', schema: EndedSessions },
    refuses: ['session.required'],
  },
  async ({ deps, actor, http }) => ({ ended: await endOtherSessions(deps, holderOf(deps, actor, http)) }),
)
