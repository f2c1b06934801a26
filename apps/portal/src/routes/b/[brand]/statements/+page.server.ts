import { fail } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import { cursorOf } from '#lib/server/lists/source.ts'
import { statementSource } from '#lib/server/lists/statements.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const { membership } = await parent()
  const filters = statementSource.query(url.searchParams, membership)
  const query = { ...filters, ...cursorOf(url.searchParams) }
  const [statements, calendar] = await Promise.all([
    api.GET('/api/b/{brand}/statements', { params: { path: { brand }, query } }),
    api.GET('/api/b/{brand}/settlements', { params: { path: { brand } } }),
  ])
  if (statements.error) refuse(statements.error)
  if (calendar.error) refuse(calendar.error)
  const { closed } = calendar.data
  // with one closed month there is no doubt which one is meant
  const shown = filters.period
    ? closed.find(({ period }) => period === filters.period)
    : closed.length === 1 && closed[0]
  return { ...statements.data, closed, settlement: shown || null }
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
    // what another person decided before is no news
    const refused = data.results.flatMap(({ id: statement, refusal }) =>
      refusal && refusal !== 'statement.already_decided' ? [{ statement, refusal }] : [],
    )
    return { code: null, details: {}, result: { decided: data.decided, refused } }
  }

export const actions: Actions = { review: decide('review'), approve: decide('approve') }
