import { fail } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import { textOf } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, depends, url }) => {
  depends('app:data-exports')
  const { data, error: problem } = await api.GET('/api/b/{brand}/data-exports', { params: { path: { brand } } })
  if (problem) refuse(problem)
  return { exports: data, refused: url.searchParams.get('refused') }
}

export const actions: Actions = {
  default: async ({ locals: { api }, params: { brand }, request }) => {
    const form = await request.formData()
    const reason = textOf(form, 'reason')
    const password = String(form.get('password') ?? '')
    // never the password: an answer of a page stays in its markup
    if (reason.length < 2 || !password) return fail(422, { reason, code: null, details: {}, isIncomplete: true })
    const { error: problem } = await api.POST('/api/b/{brand}/data-exports', {
      params: { path: { brand } },
      body: { reason, password },
    })
    if (!problem) return { reason: '', code: null, details: {}, isIncomplete: false }
    return fail(problem.status, { reason, code: problem.code, details: problem.details ?? {}, isIncomplete: false })
  },
}
