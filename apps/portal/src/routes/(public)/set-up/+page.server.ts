import { fail, redirect } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { findProblems, readSetUp } from './set-up-form.ts'

export const load: PageServerLoad = async ({ locals: { api } }) => {
  const { data: setUp, error: problem } = await api.GET('/api/set-up')
  if (problem) refuse(problem)
  return { setUp }
}

export const actions: Actions = {
  default: async ({ locals: { api }, request }) => {
    const { password, ...typed } = readSetUp(await request.formData())
    const problems = findProblems({ password, ...typed })
    if (Object.keys(problems).length > 0) return fail(422, { typed, problems, code: null, details: {} })
    const { token, ...rest } = typed
    const body = { ...rest, password, ...(token === '' ? {} : { token }) }
    const { error: problem } = await api.POST('/api/set-up', { body })
    if (problem) return fail(problem.status, { typed, problems, code: problem.code, details: problem.details ?? {} })
    redirect(303, `/b/${typed.brand}`)
  },
}
