import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand } }) => {
  const { data, error: problem } = await api.GET('/api/p/{brand}/earnings', { params: { path: { brand } } })
  if (problem) refuse(problem)
  return { earnings: data.items }
}
