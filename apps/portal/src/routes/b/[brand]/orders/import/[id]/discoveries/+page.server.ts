import type { components } from '@qudao/api/client'
import { fail } from '@sveltejs/kit'
import { type Api, refuse } from '#lib/server/api.ts'
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

async function adopt(api: Api, path: { brand: string; id: string }, body: components['schemas']['AdoptDiscoveries']) {
  const { data, error: problem } = await api.POST('/api/b/{brand}/order-imports/{id}/discoveries', {
    params: { path },
    body,
  })
  if (problem) return fail(problem.status, { code: problem.code, details: problem.details ?? {} })
  const { adopted, ...resolved } = data
  return { adopted, resolved: resolved.rows > 0 ? { ...resolved, kind: 'assign_slot' as const } : null }
}

export const actions: Actions = {
  adopt: async ({ locals: { api }, params, request }) => {
    const { body, lacking, isEmpty } = readAdoption(await request.formData())
    if (lacking.length > 0 || isEmpty) return fail(422, { lacking, isEmpty })
    return adopt(api, params, body)
  },
  takeAll: ({ locals: { api }, params }) => adopt(api, params, { slots: [], products: 'all', shops: 'all' }),
}
