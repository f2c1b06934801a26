import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url }) => {
  const { data, error: problem } = await api.GET('/api/b/{brand}/settlements', { params: { path: { brand } } })
  if (problem) refuse(problem)
  const months = data.closed.map(({ period, currency }) => ({ period, currency }))
  const asked = url.searchParams.get('period')
  return { months, period: (months.find(({ period }) => period === asked) ?? months[0])?.period ?? '' }
}
