import { parseAmount } from '@qudao/api/domain/amount-text'
import { parseLocalTime } from '@qudao/api/domain/clocks'
import { currencyExponent } from '@qudao/api/domain/currency'
import { fail } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import { refused, signedOut } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url }) => {
  const { data, error: problem } = await api.GET('/api/b/{brand}/channel-receipts', { params: { path: { brand } } })
  if (problem) refuse(problem)
  const { platform, period } = Object.fromEntries(url.searchParams)
  return { receipts: data.items, expected: data.expected, chosen: { platform: platform ?? '', period: period ?? '' } }
}

/** Minor units of a positive amount, null for anything else. */
function positive(text: string, currency: string): string | null {
  try {
    const amount = parseAmount(text, currencyExponent(currency))
    return amount > 0n ? amount.toString() : null
  } catch {
    return null
  }
}

export const actions: Actions = {
  record: async ({ locals: { api, membership }, params: { brand }, request }) => {
    const values = await request.formData()
    const text = (name: string) => String(values.get(name) ?? '').trim()
    const typed = {
      platform: text('platform'),
      period: text('period'),
      amount: text('amount'),
      receivedOn: text('receivedOn'),
    }
    if (!membership) return signedOut({ typed, missing: [], done: null })
    const { currency, timeZone } = membership
    const amountMinor = positive(typed.amount, currency)
    const receivedAt = parseLocalTime(typed.receivedOn, timeZone)
    const missing = [
      ...(typed.platform ? [] : (['platform'] as const)),
      ...(/^\d{4}-\d{2}$/.test(typed.period) ? [] : (['period'] as const)),
      ...(amountMinor ? [] : (['amount'] as const)),
      ...(receivedAt ? [] : (['receivedOn'] as const)),
    ]
    if (missing.length > 0 || !amountMinor || !receivedAt) {
      return fail(400, { typed, missing, code: null, details: {}, done: null })
    }
    const { data, error: problem } = await api.POST('/api/b/{brand}/channel-receipts', {
      params: { path: { brand } },
      body: {
        platform: typed.platform,
        period: typed.period,
        currency,
        amountMinor,
        receivedAt: receivedAt.toISOString(),
      },
    })
    if (problem) return refused(problem, { typed, missing: [], done: null })
    return { typed: null, missing: [], code: null, details: {}, done: data }
  },
}
