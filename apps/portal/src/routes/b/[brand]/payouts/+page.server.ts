import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

const STATES = ['draft', 'approved', 'exported', 'reconciled', 'cancelled'] as const

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url }) => {
  const status = STATES.find((state) => state === url.searchParams.get('status'))
  const cursor = url.searchParams.get('cursor')
  const query = { ...(status ? { status } : {}), ...(cursor ? { cursor } : {}) }
  const { data, error: problem } = await api.GET('/api/b/{brand}/payout-batches', {
    params: { path: { brand }, query },
  })
  if (problem) refuse(problem)
  return { batches: data.items, nextCursor: data.nextCursor }
}
