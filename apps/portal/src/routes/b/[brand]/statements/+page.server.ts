import { fail } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

const STATES = ['closed', 'reviewed', 'approved', 'in_payment', 'paid'] as const

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url }) => {
  const param = (name: string) => url.searchParams.get(name) || undefined
  const state = STATES.find((known) => known === param('state'))
  const query = {
    ...(param('period') ? { period: param('period') } : {}),
    ...(param('partner') ? { partner: param('partner') } : {}),
    ...(param('q') ? { name: param('q') } : {}),
    ...(param('cursor') ? { cursor: param('cursor') } : {}),
    ...(state ? { state } : {}),
  }
  const [statements, calendar] = await Promise.all([
    api.GET('/api/b/{brand}/statements', { params: { path: { brand }, query } }),
    api.GET('/api/b/{brand}/settlements', { params: { path: { brand } } }),
  ])
  if (statements.error) refuse(statements.error)
  if (calendar.error) refuse(calendar.error)
  const shown = calendar.data.closed.find(({ period }) => period === param('period')) ?? null
  return { ...statements.data, closed: calendar.data.closed, settlement: shown }
}

type Act = 'review' | 'approve'
const decide =
  (act: Act): Actions[string] =>
  async ({ locals: { api }, params: { brand }, request }) => {
    const form = await request.formData()
    const statements = form.getAll('statement').map(String)
    const id = String(form.get('settlement') ?? '')
    const options = { params: { path: { brand, id } }, body: statements.length > 0 ? { statements } : {} }
    const { data, error: problem } =
      act === 'review'
        ? await api.POST('/api/b/{brand}/settlements/{id}/review', options)
        : await api.POST('/api/b/{brand}/settlements/{id}/approve', options)
    if (problem) return fail(problem.status, { code: problem.code, details: problem.details ?? {}, result: null })
    const refused = data.results.filter(({ refusal }) => refusal !== null)
    return {
      code: null,
      details: {},
      result: { decided: data.decided, refused: refused.length, reason: refused[0]?.refusal ?? null },
    }
  }

export const actions: Actions = { review: decide('review'), approve: decide('approve') }
