import { openRoute } from '../../platform/route.ts'
import { holderOf } from '../holder.ts'
import { toSession } from '../presenter.ts'
import { Sessions } from '../schemas.ts'
import { listSessions } from '../service/sessions.ts'

export const listSessionsRoute = openRoute(
  {
    operationId: 'listSessions',
    access: 'session',
    summary: 'Where the signed-in person is signed in, the last seen first',
    method: 'get',
    path: '/me/sessions',
    answer: { description: 'The sessions', schema: Sessions },
    refuses: ['session.required'],
  },
  async ({ deps, actor, http }) => ({
    items: (await listSessions(deps, holderOf(deps, actor, http))).map(toSession),
  }),
)
