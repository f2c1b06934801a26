import type { JobDef } from '../platform/jobs.ts'
import type { RouteDef } from '../platform/route.ts'
import { sweepExpired } from './jobs.ts'
import { createSession } from './routes/create-session.ts'
import { deleteSession } from './routes/delete-session.ts'
import { endOtherSessionsRoute } from './routes/end-other-sessions.ts'
import { endSessionRoute } from './routes/end-session.ts'
import { getMe } from './routes/get-me.ts'
import { listSessionsRoute } from './routes/list-sessions.ts'
import { getSetUpRoute, setUpRoute } from './routes/set-up.ts'

export { hasBrand } from './queries.ts'
export { confirmPassword } from './service/confirm-password.ts'
export { addUser, prepareUser } from './service/create-user.ts'
export { findMemberActor, findPartnerActor, findSignedIn } from './service/find-actor.ts'
export { DEFAULT_BRAND_SETTINGS } from './service/set-up.ts'
export { findByPassword } from './service/sign-in.ts'

export const routes: readonly RouteDef[] = [
  createSession,
  deleteSession,
  getMe,
  listSessionsRoute,
  endSessionRoute,
  endOtherSessionsRoute,
  getSetUpRoute,
  setUpRoute,
]
export const jobs: readonly JobDef[] = [sweepExpired]
