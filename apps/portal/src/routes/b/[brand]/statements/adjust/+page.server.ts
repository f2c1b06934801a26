import { parseAmount } from '@qudao/api/domain/amount-text'
import { currencyExponent } from '@qudao/api/domain/currency'
import { fail } from '@sveltejs/kit'
import { listPartnerNames } from '#lib/server/plan-people.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url }) => ({
  partners: await listPartnerNames(api, brand),
  partner: url.searchParams.get('partner') ?? '',
  statement: url.searchParams.get('statement'),
})

function magnitude(text: string, currency: string): bigint | null {
  try {
    const amount = parseAmount(text, currencyExponent(currency))
    return amount > 0n ? amount : null
  } catch {
    return null
  }
}

export const actions: Actions = {
  post: async ({ locals: { api, me }, params: { brand }, request }) => {
    const values = await request.formData()
    const text = (name: string) => String(values.get(name) ?? '').trim()
    const typed = {
      partner: text('partner'),
      direction: text('direction') === 'take' ? 'take' : 'add',
      amount: text('amount'),
      reason: text('reason'),
    }
    const currency = me?.brands.find((one) => one.brand === brand)?.currency ?? 'CNY'
    const amount = magnitude(typed.amount, currency)
    const missing = [
      ...(typed.partner ? [] : (['partner'] as const)),
      ...(amount === null ? (['amount'] as const) : []),
      ...(typed.reason ? [] : (['reason'] as const)),
    ]
    if (missing.length > 0 || amount === null) {
      return fail(400, { typed, missing, code: null, details: {}, done: null })
    }
    const { data, error: problem } = await api.POST('/api/b/{brand}/adjustments', {
      params: { path: { brand } },
      body: {
        partner: typed.partner,
        currency,
        amountMinor: (typed.direction === 'take' ? -amount : amount).toString(),
        reason: typed.reason,
      },
    })
    if (problem)
      return fail(problem.status, {
        typed,
        missing: [],
        code: problem.code,
        details: problem.details ?? {},
        done: null,
      })
    return { typed: null, missing: [], code: null, details: {}, done: data }
  },
}
