import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand } }) => {
  const { data, error: problem } = await api.GET('/api/b/{brand}/workbench', { params: { path: { brand } } })
  if (problem) refuse(problem)
  return { tasks: data.tasks }
}
