import { fail, redirect } from '@sveltejs/kit'
import { refused } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'
import { findProblems, type JoinProblems, readJoin } from './join-form.ts'

const NONE: JoinProblems = {}

/** What the link invites to; a link that is of no use any more is told, not an error. */
export const load: PageServerLoad = async ({ locals: { api, me }, params: { token } }) => {
  const { data, error: problem } = await api.POST('/api/invitations/open', { body: { token } })
  return {
    invitation: data ?? null,
    code: problem?.code ?? null,
    // a partner's person who came by link has nothing to sign in with again
    person: me && (me.email ?? me.mobile) ? { name: me.name } : null,
    isMember: me?.brands.some(({ brand, role }) => brand === data?.brand && role !== null) ?? false,
  }
}

export const actions: Actions = {
  /** As the person who is signed in. */
  here: async ({ locals: { api }, params: { token } }) => {
    const { data, error: problem } = await api.POST('/api/invitations/accept', { body: { token } })
    if (problem) return refused(problem, { typed: null, problems: NONE })
    redirect(303, `/b/${data.brand}`)
  },
  /** As a new person, or as a known one with their own password. */
  account: async ({ locals: { api }, params: { token }, request }) => {
    const { password, ...typed } = readJoin(await request.formData())
    const problems = findProblems({ ...typed, password })
    if (Object.keys(problems).length > 0) return fail(422, { typed, problems, code: null, details: {} })
    const { name, identifier } = typed
    const { data, error: problem } = await api.POST('/api/invitations/accept', {
      body: { token, identifier, password, ...(name ? { name } : {}) },
    })
    if (problem) return refused(problem, { typed, problems })
    redirect(303, `/b/${data.brand}`)
  },
}
