import { fail } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { readAdoption } from './adoption.ts'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand, id }, depends }) => {
  depends('app:exceptions')
  const at = { params: { path: { brand, id } } }
  const [taken, discoveries] = await Promise.all([
    api.GET('/api/b/{brand}/order-imports/{id}', at),
    api.GET('/api/b/{brand}/order-imports/{id}/discoveries', at),
  ])
  if (taken.error) refuse(taken.error)
  if (discoveries.error) refuse(discoveries.error)
  return { fileName: taken.data.fileName, discoveries: discoveries.data }
}

export const actions: Actions = {
  adopt: async ({ locals: { api }, params: { brand, id }, request }) => {
    const { slots, lacking } = readAdoption(await request.formData())
    if (lacking.length > 0 || slots.length === 0) return fail(422, { lacking, isEmpty: slots.length === 0 })
    const { data, error: problem } = await api.POST('/api/b/{brand}/order-imports/{id}/discoveries', {
      params: { path: { brand, id } },
      body: { slots },
    })
    if (problem) return fail(problem.status, { code: problem.code, details: problem.details ?? {} })
    return { resolved: { ...data, kind: 'assign_slot' as const } }
  },
}
