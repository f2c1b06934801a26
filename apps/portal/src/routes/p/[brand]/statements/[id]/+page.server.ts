import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand, id }, url }) => {
  const cursor = url.searchParams.get('cursor')
  const [statement, entries] = await Promise.all([
    api.GET('/api/p/{brand}/statements/{id}', { params: { path: { brand, id } } }),
    api.GET('/api/p/{brand}/entries', {
      params: { path: { brand }, query: { statement: id, ...(cursor ? { cursor } : {}) } },
    }),
  ])
  if (statement.error) refuse(statement.error)
  if (entries.error) refuse(entries.error)
  return { statement: statement.data, entries: entries.data.items, nextCursor: entries.data.nextCursor }
}
