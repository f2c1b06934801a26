import { parseAmount } from '@qudao/api/domain/amount-text'
import { monthOf } from '@qudao/api/domain/clocks'
import { currencyExponent } from '@qudao/api/domain/currency'
import { fail } from '@sveltejs/kit'
import type { Membership } from '#lib/me.ts'
import { type Api, refuse } from '#lib/server/api.ts'
import { type NamedPartner, namePartners } from '#lib/server/plan-people.ts'
import { refused, signedOut, textOf } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const { membership } = await parent()
  const [partner, calendar] = await Promise.all([
    namePartner(api, brand, url.searchParams.get('partner') ?? ''),
    api.GET('/api/b/{brand}/settlements', { params: { path: { brand } } }),
  ])
  if (calendar.error) refuse(calendar.error)
  const open = calendar.data.open.filter(({ currency }) => currency === membership.currency)
  return {
    partner,
    // what is closed does not change: the earliest month that is not comes first
    months: open.length > 0 ? open.map(({ period }) => period) : [monthOf(new Date(), membership.timeZone)],
    statement: url.searchParams.get('statement'),
  }
}

/** The partner of an id, with the name that the form shows; none for an empty id. */
async function namePartner(api: Api, brand: string, id: string): Promise<NamedPartner | null> {
  const [found] = id ? await namePartners(api, brand, [id]) : []
  return found ?? null
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

async function readAdjustment(api: Api, { brand, currency }: Membership, form: FormData) {
  const typed = {
    partner: await namePartner(api, brand, textOf(form, 'partner')),
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
async function payableOf(api: Api, { brand, currency }: Membership, id: string): Promise<bigint> {
  const { data, error } = await api.GET('/api/b/{brand}/partners/{id}/earnings', { params: { path: { brand, id } } })
  if (error) refuse(error)
  return BigInt(data.items.find((own) => own.currency === currency)?.payableMinor ?? '0')
}

export const actions: Actions = {
  check: async ({ locals: { api, membership }, request }) => {
    if (!membership) return signedOut(NOTHING)
    const { typed, missing, amount } = await readAdjustment(api, membership, await request.formData())
    if (missing.length > 0 || !typed.partner) {
      return fail(400, { ...NOTHING, typed, missing, code: null, details: {} })
    }
    const before = await payableOf(api, membership, typed.partner.id)
    const ready = { amountMinor: String(amount), beforeMinor: String(before), afterMinor: String(before + amount) }
    return { ...NOTHING, typed, ready, code: null, details: {} }
  },
  post: async ({ locals: { api, membership }, params: { brand }, request }) => {
    if (!membership) return signedOut(NOTHING)
    const { typed, missing, amount } = await readAdjustment(api, membership, await request.formData())
    if (missing.length > 0 || !typed.partner) {
      return fail(400, { ...NOTHING, typed, missing, code: null, details: {} })
    }
    const { data, error: problem } = await api.POST('/api/b/{brand}/adjustments', {
      params: { path: { brand } },
      body: {
        partner: typed.partner.id,
        currency: membership.currency,
        amountMinor: String(amount),
        reason: typed.reason,
        ...(typed.period ? { period: typed.period } : {}),
      },
    })
    if (problem) return refused(problem, { ...NOTHING, typed })
    return { ...NOTHING, code: null, details: {}, done: data }
  },
}
