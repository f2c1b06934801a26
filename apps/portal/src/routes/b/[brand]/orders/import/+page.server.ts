import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

const RECENT = 5

export const load: PageServerLoad = async ({ locals: { api }, params: { brand } }) => {
  const { data, error: problem } = await api.GET('/api/b/{brand}/order-imports', {
    params: { path: { brand }, query: { limit: RECENT } },
  })
  if (problem) refuse(problem)
  return { recent: data.items }
}
