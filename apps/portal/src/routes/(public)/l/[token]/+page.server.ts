import { fail, redirect } from '@sveltejs/kit'
import type { Actions } from './$types'

// the link is opened by a press, so that a chat's preview of it signs nobody in
export const actions: Actions = {
  default: async ({ locals: { api }, params: { token } }) => {
    const { data, error: problem } = await api.POST('/api/partner-sessions', { body: { token } })
    if (problem) return fail(problem.status, { code: problem.code, details: problem.details ?? {} })
    redirect(303, `/p/${data.brand}`)
  },
}
