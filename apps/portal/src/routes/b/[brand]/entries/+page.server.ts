import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

const STATES = ['held', 'payable', 'in_payment', 'paid', 'reversed', 'channel'] as const
const KINDS = ['line', 'reversal', 'period', 'adjustment', 'opening'] as const
const PAYERS = ['brand', 'top_up', 'channel'] as const

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url }) => {
  const text = (name: string) => url.searchParams.get(name) || undefined
  const one = <Known extends string>(known: readonly Known[], name: string) =>
    known.find((value) => value === text(name))
  const partnerId = text('partner')
  const filters = {
    state: one(STATES, 'state'),
    kind: one(KINDS, 'kind'),
    payer: one(PAYERS, 'payer'),
    period: text('period'),
    orderNo: text('q'),
    partner: partnerId,
    cursor: text('cursor'),
  }
  const given = Object.entries(filters).filter(([, value]) => value !== undefined)
  const [entries, calendar, partner] = await Promise.all([
    api.GET('/api/b/{brand}/entries', { params: { path: { brand }, query: Object.fromEntries(given) } }),
    api.GET('/api/b/{brand}/settlements', { params: { path: { brand } } }),
    partnerId ? api.GET('/api/b/{brand}/partners/{id}', { params: { path: { brand, id: partnerId } } }) : null,
  ])
  if (entries.error) refuse(entries.error)
  const months = [...(calendar.data?.open ?? []), ...(calendar.data?.closed ?? [])].map(({ period }) => period)
  return {
    entries: entries.data.items,
    nextCursor: entries.data.nextCursor,
    periods: [...new Set(months)].toSorted().toReversed(),
    partnerName: partner?.data?.name ?? null,
  }
}
