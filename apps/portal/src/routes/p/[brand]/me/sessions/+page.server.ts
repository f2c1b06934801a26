import { listOwnSessions, sessionActions } from '#lib/server/sessions.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api } }) => ({ sessions: await listOwnSessions(api) })

export const actions: Actions = sessionActions
