import { DomainError } from '../../domain/errors.ts'
import { openRoute } from '../../platform/route.ts'
import { toMe } from '../presenter.ts'
import { listBelongings } from '../queries.ts'
import { Me } from '../schemas.ts'

export const getMe = openRoute(
  {
    operationId: 'getMe',
    access: 'session',
    summary: 'The signed-in person and the brands they belong to',
    method: 'get',
    path: '/me',
    answer: { description: 'The person', schema: Me },
    refuses: ['session.required'],
  },
  async ({ deps, actor }) => {
    if (!actor) throw new DomainError('session.required', 'sign in first')
    return toMe(actor, await listBelongings(deps.db, actor.userId))
  },
)
