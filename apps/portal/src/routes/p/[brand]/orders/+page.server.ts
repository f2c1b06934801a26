import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'
import { LINE_STATES } from './line-states.ts'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url }) => {
  const state = LINE_STATES.find((known) => known === url.searchParams.get('state'))
  const cursor = url.searchParams.get('cursor')
  const query = { ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) }
  const { data, error: problem } = await api.GET('/api/p/{brand}/order-lines', { params: { path: { brand }, query } })
  if (problem) refuse(problem)
  return { lines: data.items, nextCursor: data.nextCursor }
}
