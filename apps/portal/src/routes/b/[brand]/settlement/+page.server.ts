import { type Api, refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, parent }) => {
  const { data, error: problem } = await api.GET('/api/b/{brand}/settlements', { params: { path: { brand } } })
  if (problem) refuse(problem)
  const { membership } = await parent()
  const ready = membership.permissions.includes('settlements.close')
    ? data.open.find(({ state }) => state === 'ready')
    : undefined
  // a rehearsal of the close takes as long as the close: the page does not wait for it
  return {
    calendar: data,
    // nobody may be waiting for it any more: then a rejection would end the process
    forecast: ready ? forecast(api, brand, ready).catch(() => null) : null,
  }
}

/** What the close of a month would state now, by the preview itself; null when it cannot be told. */
async function forecast(api: Api, brand: string, { period, currency }: { period: string; currency: string }) {
  const { data } = await api.POST('/api/b/{brand}/settlements/preview', {
    params: { path: { brand } },
    body: { period, currency },
  })
  return data
    ? { closingMinor: data.figures.closingMinor, entries: data.entries, statements: data.statements.length }
    : null
}
