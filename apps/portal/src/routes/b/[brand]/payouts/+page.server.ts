import { refuse } from '#lib/server/api.ts'
import { payoutSource } from '#lib/server/lists/payouts.ts'
import { cursorOf } from '#lib/server/lists/source.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const { membership } = await parent()
  const query = { ...payoutSource.query(url.searchParams, membership), ...cursorOf(url.searchParams) }
  const { data, error: problem } = await api.GET('/api/b/{brand}/payout-batches', {
    params: { path: { brand }, query },
  })
  if (problem) refuse(problem)
  return { batches: data.items, nextCursor: data.nextCursor }
}
