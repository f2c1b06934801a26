import { fail } from '@sveltejs/kit'
import { partnersToName } from '#lib/plans/plan-words.ts'
import { refuse } from '#lib/server/api.ts'
import { listProductNames, namePartners } from '#lib/server/plan-people.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand, id } }) => {
  const path = { brand }
  const [plan, settings, start, products] = await Promise.all([
    api.GET('/api/b/{brand}/commission-plans/{id}', { params: { path: { brand, id } } }),
    api.GET('/api/b/{brand}/brand', { params: { path } }),
    api.GET('/api/b/{brand}/commission-plans/start', { params: { path } }),
    listProductNames(api, brand),
  ])
  if (plan.error) refuse(plan.error)
  if (settings.error) refuse(settings.error)
  if (start.error) refuse(start.error)
  return {
    plan: plan.data,
    partners: await namePartners(api, brand, plan.data.versions.flatMap(partnersToName)),
    products,
    waiting: start.data.waiting,
    secondPersonAbovePpm: settings.data.settings.secondPersonAbovePpm,
  }
}

export const actions: Actions = {
  publish: async ({ locals: { api }, params: { brand, id }, request }) => {
    const version = Number((await request.formData()).get('version'))
    // what waits now is read again by the publication itself
    const start = await api.GET('/api/b/{brand}/commission-plans/start', { params: { path: { brand } } })
    const { error: problem } = await api.POST('/api/b/{brand}/commission-plans/{id}/publish', {
      params: { path: { brand, id } },
      body: { version },
    })
    if (problem)
      return fail(problem.status, { code: problem.code, details: problem.details ?? {}, published: null, waiting: 0 })
    const waiting = (start.data?.waiting ?? []).reduce((sum, { rows }) => sum + rows, 0)
    return { code: null, details: {}, published: version, waiting }
  },
}
