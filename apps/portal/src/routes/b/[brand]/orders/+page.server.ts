import { refuse } from '#lib/server/api.ts'
import { orderLineSource } from '#lib/server/lists/order-lines.ts'
import { cursorOf } from '#lib/server/lists/source.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const { membership } = await parent()
  const filters = orderLineSource.query(url.searchParams, membership)
  const query = { ...filters, ...cursorOf(url.searchParams) }
  const [lines, partner, taken] = await Promise.all([
    api.GET('/api/b/{brand}/order-lines', { params: { path: { brand }, query } }),
    query.partner
      ? api.GET('/api/b/{brand}/partners/{id}', { params: { path: { brand, id: query.partner } } })
      : undefined,
    query.import
      ? api.GET('/api/b/{brand}/order-imports/{id}', { params: { path: { brand, id: query.import } } })
      : undefined,
  ])
  if (lines.error) refuse(lines.error)
  return {
    lines: lines.data.items,
    nextCursor: lines.data.nextCursor,
    // who may see lines may not see imports: then the filter is there without its name
    partnerName: partner?.data?.name ?? null,
    fileName: taken?.data?.fileName ?? null,
    isFiltered: Object.keys(filters).length > 0,
  }
}
