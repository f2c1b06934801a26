import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand, id }, parent }) => {
  const { membership } = await parent()
  const maySeeEntries = membership.permissions.includes('settlements.read')
  const [line, entries] = await Promise.all([
    api.GET('/api/b/{brand}/order-lines/{id}', { params: { path: { brand, id } } }),
    maySeeEntries
      ? api.GET('/api/b/{brand}/entries', { params: { path: { brand }, query: { line: id, limit: 200 } } })
      : undefined,
  ])
  if (line.error) refuse(line.error)
  // the line tells its entries too: without their states, to whoever may not see settlements
  return { line: line.data, entries: entries?.data?.items ?? null }
}
