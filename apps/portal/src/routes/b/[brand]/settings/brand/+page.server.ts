import { fail } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import { refused, signedOut } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'
import { type BrandProblems, readBrand, toChanges } from './brand-form.ts'

const NONE: BrandProblems = {}

export const load: PageServerLoad = async ({ locals: { api }, params: { brand } }) => {
  const { data, error: problem } = await api.GET('/api/b/{brand}/brand', { params: { path: { brand } } })
  if (problem) refuse(problem)
  return { settings: data }
}

export const actions: Actions = {
  default: async ({ locals: { api, membership }, params: { brand }, request }) => {
    const typed = readBrand(await request.formData())
    if (!membership) return signedOut({ typed, problems: NONE })
    const read = toChanges(typed, membership.currency)
    if ('problems' in read) return fail(422, { typed, problems: read.problems, code: null, details: {} })
    const { error: problem } = await api.PATCH('/api/b/{brand}/brand', {
      params: { path: { brand } },
      body: read.changes,
    })
    if (problem) return refused(problem, { typed, problems: NONE })
    return { typed, problems: NONE, code: null, details: {}, isSaved: true }
  },
}
