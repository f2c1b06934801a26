import { fail } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

const KINDS = ['line', 'reversal', 'period', 'adjustment', 'opening'] as const
const FIGURES = ['earned', 'reversed', 'adjusted'] as const

export const load: PageServerLoad = async ({ locals: { api }, params: { brand, id }, url }) => {
  const kind = KINDS.find((known) => known === url.searchParams.get('kind'))
  const figure = FIGURES.find((known) => known === url.searchParams.get('figure'))
  const cursor = url.searchParams.get('cursor')
  const [statement, entries] = await Promise.all([
    api.GET('/api/b/{brand}/statements/{id}', { params: { path: { brand, id } } }),
    api.GET('/api/b/{brand}/entries', {
      params: {
        path: { brand },
        query: { statement: id, ...(kind && { kind }), ...(figure && { figure }), ...(cursor ? { cursor } : {}) },
      },
    }),
  ])
  if (statement.error) refuse(statement.error)
  if (entries.error) refuse(entries.error)
  return { statement: statement.data, entries: entries.data.items, nextCursor: entries.data.nextCursor }
}

const at = ({ brand, id }: { brand: string; id: string }) => ({ params: { path: { brand, id } } })
type Problem = { status: number; code: string; details?: Record<string, unknown> } | undefined
const answer = (problem: Problem) =>
  problem ? fail(problem.status, { code: problem.code, details: problem.details ?? {} }) : { code: null, details: {} }

export const actions: Actions = {
  review: async ({ locals: { api }, params }) =>
    answer((await api.POST('/api/b/{brand}/statements/{id}/review', at(params))).error),
  approve: async ({ locals: { api }, params }) =>
    answer((await api.POST('/api/b/{brand}/statements/{id}/approve', at(params))).error),
  return: async ({ locals: { api }, params, request }) => {
    const reason = String((await request.formData()).get('reason') ?? '')
    return answer((await api.POST('/api/b/{brand}/statements/{id}/return', { ...at(params), body: { reason } })).error)
  },
}
