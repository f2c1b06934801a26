import { cursorOf } from '#lib/lists/list.ts'
import { payoutList } from '#lib/lists/payouts.ts'
import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const { membership } = await parent()
  const query = { ...payoutList.query(url.searchParams, membership), ...cursorOf(url.searchParams) }
  const { data, error: problem } = await api.GET('/api/b/{brand}/payout-batches', {
    params: { path: { brand }, query },
  })
  if (problem) refuse(problem)
  return { batches: data.items, nextCursor: data.nextCursor }
}
