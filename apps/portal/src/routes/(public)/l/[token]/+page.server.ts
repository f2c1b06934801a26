import { redirect } from '@sveltejs/kit'
import { refused } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

/**
 * Chat apps fetch this page for a preview that everybody in the chat sees. So it names the brand, which is no secret and
 * tells a person whom the link is from, but never the partner: that is read after the press. A look does not use it up.
 */
export const load: PageServerLoad = async ({ locals: { api, me }, params: { token } }) => {
  const { data, error: problem } = await api.POST('/api/partner-sessions/see', { body: { token } })
  return { person: me && { name: me.name }, brandName: data?.brandName ?? null, code: problem?.code ?? null }
}

// the link is opened by a press, so that a chat's preview of it signs nobody in and learns no names
export const actions: Actions = {
  default: async ({ locals: { api }, params: { token } }) => {
    const { data, error: problem } = await api.POST('/api/partner-sessions', { body: { token } })
    if (problem) return refused(problem, {})
    redirect(303, `/p/${data.brand}`)
  },
}
