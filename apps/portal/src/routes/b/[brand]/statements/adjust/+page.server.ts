import { parseAmount } from '@qudao/api/domain/amount-text'
import { monthOf } from '@qudao/api/domain/clocks'
import { currencyExponent } from '@qudao/api/domain/currency'
import { fail } from '@sveltejs/kit'
import { type Api, refuse } from '#lib/server/api.ts'
import { listPartnerNames } from '#lib/server/plan-people.ts'
import { refused, textOf } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const { membership } = await parent()
  const [partners, calendar] = await Promise.all([
    listPartnerNames(api, brand),
    api.GET('/api/b/{brand}/settlements', { params: { path: { brand } } }),
  ])
  if (calendar.error) refuse(calendar.error)
  const open = calendar.data.open.filter(({ currency }) => currency === membership.currency)
  return {
    partners,
    // what is closed does not change: the earliest month that is not comes first
    months: open.length > 0 ? open.map(({ period }) => period) : [monthOf(new Date(), membership.timeZone)],
    partner: url.searchParams.get('partner') ?? '',
    statement: url.searchParams.get('statement'),
  }
}

function magnitude(text: string, currency: string): bigint | null {
  try {
    const amount = parseAmount(text, currencyExponent(currency))
    return amount > 0n ? amount : null
  } catch {
    return null
  }
}

const NOTHING = { typed: null, missing: [], ready: null, done: null }

function readAdjustment(form: FormData, currency: string) {
  const typed = {
    partner: textOf(form, 'partner'),
    period: textOf(form, 'period'),
    direction: textOf(form, 'direction') === 'take' ? 'take' : 'add',
    amount: textOf(form, 'amount'),
    reason: textOf(form, 'reason'),
  }
  const amount = magnitude(typed.amount, currency)
  const missing = [
    ...(typed.partner ? [] : (['partner'] as const)),
    ...(amount === null ? (['amount'] as const) : []),
    ...(typed.reason ? [] : (['reason'] as const)),
  ]
  return { typed, missing, amount: typed.direction === 'take' ? -(amount ?? 0n) : (amount ?? 0n) }
}

/** What the partner could be paid before and after, so that nobody signs a sum alone. */
async function payableOf(api: Api, brand: string, id: string, currency: string): Promise<bigint> {
  const { data, error } = await api.GET('/api/b/{brand}/partners/{id}/earnings', { params: { path: { brand, id } } })
  if (error) refuse(error)
  return BigInt(data.items.find((own) => own.currency === currency)?.payableMinor ?? '0')
}

export const actions: Actions = {
  check: async ({ locals: { api, me }, params: { brand }, request }) => {
    const currency = me?.brands.find((one) => one.brand === brand)?.currency ?? 'CNY'
    const { typed, missing, amount } = readAdjustment(await request.formData(), currency)
    if (missing.length > 0) return fail(400, { ...NOTHING, typed, missing, code: null, details: {} })
    const before = await payableOf(api, brand, typed.partner, currency)
    const ready = { amountMinor: String(amount), beforeMinor: String(before), afterMinor: String(before + amount) }
    return { ...NOTHING, typed, ready, code: null, details: {} }
  },
  post: async ({ locals: { api, me }, params: { brand }, request }) => {
    const currency = me?.brands.find((one) => one.brand === brand)?.currency ?? 'CNY'
    const { typed, missing, amount } = readAdjustment(await request.formData(), currency)
    if (missing.length > 0) return fail(400, { ...NOTHING, typed, missing, code: null, details: {} })
    const { data, error: problem } = await api.POST('/api/b/{brand}/adjustments', {
      params: { path: { brand } },
      body: {
        partner: typed.partner,
        currency,
        amountMinor: String(amount),
        reason: typed.reason,
        ...(typed.period ? { period: typed.period } : {}),
      },
    })
    if (problem) return refused(problem, { ...NOTHING, typed })
    return { ...NOTHING, code: null, details: {}, done: data }
  },
}
