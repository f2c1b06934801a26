import type { Context } from 'hono'
import { DomainError } from '../domain/errors.ts'
import type { Deps } from '../platform/deps.ts'
import type { SignedIn } from '../platform/route.ts'
import type { Holder } from './service/sessions.ts'

/** The person of a request, with the session they ask with. @throws DomainError `session.required` */
export function holderOf({ sessions }: Deps, person: SignedIn | null, http: Context): Holder {
  const current = sessions.idOf(http.req.header('cookie') ?? null)
  if (!person || current === null) throw new DomainError('session.required', 'sign in first')
  return { userId: person.userId, current, requestId: http.get('requestId'), ip: http.env?.ip }
}
