import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

const BALANCES = ['held', 'payable'] as const
const STATES = ['held', 'payable', 'in_payment', 'paid', 'reversed', 'channel'] as const

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url }) => {
  const state = STATES.find((known) => known === url.searchParams.get('state'))
  const balance = BALANCES.find((known) => known === url.searchParams.get('balance'))
  const cursor = url.searchParams.get('cursor')
  const statement = url.searchParams.get('statement')
  const query = {
    ...(state ? { state } : {}),
    ...(balance ? { balance } : {}),
    ...(cursor ? { cursor } : {}),
    ...(statement ? { statement } : {}),
  }
  const path = { brand }
  const [entries, earnings] = await Promise.all([
    api.GET('/api/p/{brand}/entries', { params: { path, query } }),
    balance ? api.GET('/api/p/{brand}/earnings', { params: { path } }) : null,
  ])
  if (entries.error) refuse(entries.error)
  const sums = (earnings?.data?.items ?? []).map(({ currency, heldMinor, payableMinor, payableEntriesMinor }) => ({
    currency,
    ...(balance === 'held'
      ? { minor: heldMinor, entriesMinor: heldMinor }
      : { minor: payableMinor, entriesMinor: payableEntriesMinor }),
  }))
  return { entries: entries.data.items, nextCursor: entries.data.nextCursor, balance, sums }
}
