import { z } from '@hono/zod-openapi'
import { openRoute } from '../../platform/route.ts'
import { holderOf } from '../holder.ts'
import { SessionId } from '../schemas.ts'
import { endSession } from '../service/sessions.ts'

export const endSessionRoute = openRoute(
  {
    operationId: 'endSession',
    access: 'session',
    summary: 'Sign one browser of the person out',
    method: 'delete',
    path: '/me/sessions/{id}',
    params: z.object({ id: SessionId }),
    answer: { status: 204, description: 'Signed out there' },
    refuses: ['session.required', 'session.not_found'],
  },
  async ({ deps, actor, valid: { params }, http }) => {
    await endSession(deps, holderOf(deps, actor, http), params.id.slice('ses_'.length))
    return undefined
  },
)
