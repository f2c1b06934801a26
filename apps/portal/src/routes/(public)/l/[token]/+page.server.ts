import { redirect } from '@sveltejs/kit'
import { refused } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { me } }) => ({ person: me && { name: me.name } })

// the link is opened by a press, so that a chat's preview of it signs nobody in and learns no names
export const actions: Actions = {
  default: async ({ locals: { api }, params: { token } }) => {
    const { data, error: problem } = await api.POST('/api/partner-sessions', { body: { token } })
    if (problem) return refused(problem, {})
    redirect(303, `/p/${data.brand}`)
  },
}
