import { fail, redirect } from '@sveltejs/kit'
import { homePathOf } from '#lib/me.ts'
import { safeReturnPath } from '#lib/url.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api, me } }) => {
  const home = me?.brands[0]
  if (home) redirect(303, homePathOf(home))
  const { data: setUp } = await api.GET('/api/set-up')
  return { setUpNeeded: setUp?.needed ?? false, belongsNowhere: me !== null }
}

export const actions: Actions = {
  default: async ({ locals: { api }, request, url }) => {
    const form = await request.formData()
    const identifier = String(form.get('identifier') ?? '').trim()
    const password = String(form.get('password') ?? '')
    const missing = { identifier: identifier === '', password: password === '' }
    if (missing.identifier || missing.password) return fail(422, { identifier, missing, code: null, details: {} })
    const { data: me, error: problem } = await api.POST('/api/session', { body: { identifier, password } })
    if (problem) {
      return fail(problem.status, { identifier, missing, code: problem.code, details: problem.details ?? {} })
    }
    const home = me.brands[0]
    redirect(303, safeReturnPath(url.searchParams.get('next')) ?? (home ? homePathOf(home) : '/'))
  },
}
