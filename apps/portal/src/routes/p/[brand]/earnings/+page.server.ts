import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

const STATES = ['held', 'payable', 'in_payment', 'paid', 'reversed', 'channel'] as const

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url }) => {
  const state = STATES.find((known) => known === url.searchParams.get('state'))
  const cursor = url.searchParams.get('cursor')
  const statement = url.searchParams.get('statement')
  const query = { ...(state ? { state } : {}), ...(cursor ? { cursor } : {}), ...(statement ? { statement } : {}) }
  const { data, error: problem } = await api.GET('/api/p/{brand}/entries', { params: { path: { brand }, query } })
  if (problem) refuse(problem)
  return { entries: data.items, nextCursor: data.nextCursor }
}
