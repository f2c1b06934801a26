import { refuse } from '#lib/server/api.ts'
import { entrySource } from '#lib/server/lists/entries.ts'
import { cursorOf } from '#lib/server/lists/source.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const { membership } = await parent()
  const filters = entrySource.query(url.searchParams, membership)
  const query = { ...filters, ...cursorOf(url.searchParams) }
  const partnerId = filters.partner
  const path = { brand }
  const { balance } = filters
  const [entries, calendar, partner, earnings] = await Promise.all([
    api.GET('/api/b/{brand}/entries', { params: { path: { brand }, query } }),
    api.GET('/api/b/{brand}/settlements', { params: { path: { brand } } }),
    partnerId ? api.GET('/api/b/{brand}/partners/{id}', { params: { path: { brand, id: partnerId } } }) : null,
    partnerId && balance
      ? api.GET('/api/b/{brand}/partners/{id}/earnings', { params: { path: { ...path, id: partnerId } } })
      : null,
  ])
  if (entries.error) refuse(entries.error)
  const months = [...(calendar.data?.open ?? []), ...(calendar.data?.closed ?? [])].map(({ period }) => period)
  return {
    entries: entries.data.items,
    nextCursor: entries.data.nextCursor,
    periods: [...new Set(months)].toSorted().toReversed(),
    balance,
    sums: (earnings?.data?.items ?? []).map((own) => ({
      currency: own.currency,
      ...(balance === 'held'
        ? { minor: own.heldMinor, entriesMinor: own.heldMinor }
        : { minor: own.payableMinor, entriesMinor: own.payableEntriesMinor }),
    })),
    partnerName: partner?.data?.name ?? null,
  }
}
