import { refuse } from '#lib/server/api.ts'
import { refused, textOf } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand, id } }) => {
  const { data, error: problem } = await api.GET('/api/b/{brand}/opening-imports/{id}', {
    params: { path: { brand, id } },
  })
  if (problem) refuse(problem)
  return { opening: data }
}

export const actions: Actions = {
  approve: async ({ locals: { api }, params: { brand, id } }) => {
    const { error: problem } = await api.POST('/api/b/{brand}/opening-imports/{id}/approve', {
      params: { path: { brand, id } },
    })
    return problem ? refused(problem, {}) : { code: null, details: {} }
  },
  withdraw: async ({ locals: { api }, params: { brand, id }, request }) => {
    const { error: problem } = await api.POST('/api/b/{brand}/opening-imports/{id}/withdraw', {
      params: { path: { brand, id } },
      body: { reason: textOf(await request.formData(), 'reason') },
    })
    return problem ? refused(problem, {}) : { code: null, details: {} }
  },
}
