import type { components } from '@qudao/api/client'
import { fail } from '@sveltejs/kit'
import { startOfDay } from '#lib/server/day.ts'
import { refused, textOf } from '#lib/server/refusal.ts'
import type { RequestEvent } from './$types'

/** Clear numbers for this one answer; who asked and why is in the audit. */
export async function reveal({ locals: { api }, params: { brand, id }, request }: RequestEvent) {
  const reason = textOf(await request.formData(), 'reason')
  const act = 'reveal' as const
  if (reason === '') return fail(422, { act, code: 'validation.failed', details: {} })
  const { data, error: problem } = await api.POST('/api/b/{brand}/partners/{id}/reveal', {
    params: { path: { brand, id } },
    body: { reason },
  })
  return problem ? refused(problem, { act }) : { act, code: null, details: {}, revealed: data }
}

type AccountDraft = components['schemas']['PayoutAccountDraft']

function readAccount(form: FormData): { body: AccountDraft; missing: { account: boolean; bankName: boolean } } {
  const optional = (name: 'holderName' | 'bankBranch' | 'bankCode') => {
    const text = textOf(form, name)
    return text ? { [name]: text } : {}
  }
  const account = textOf(form, 'account')
  if (textOf(form, 'kind') !== 'bank') {
    const body = { kind: 'alipay' as const, account, ...optional('holderName') }
    return { body, missing: { account: account === '', bankName: false } }
  }
  const bankName = textOf(form, 'bankName')
  const rest = { ...optional('holderName'), ...optional('bankBranch'), ...optional('bankCode') }
  return {
    body: { kind: 'bank', account, bankName, ...rest },
    missing: { account: account === '', bankName: bankName === '' },
  }
}

/** Where the partner's money goes from now on. */
export async function addAccount({ locals: { api }, params: { brand, id }, request }: RequestEvent) {
  const { body, missing } = readAccount(await request.formData())
  const act = 'account' as const
  if (missing.account || missing.bankName) return fail(422, { act, missing, code: null, details: {} })
  const { data, error: problem } = await api.POST('/api/b/{brand}/partners/{id}/payout-accounts', {
    params: { path: { brand, id } },
    body,
  })
  return problem
    ? refused(problem, { act, missing })
    : { act, missing, code: null, details: {}, warnings: data.warnings }
}

const HATS = ['affiliate', 'distributor'] as const

/** A grade from a day on, or from now. */
export async function setGrade({ locals: { api, membership }, params: { brand, id }, request }: RequestEvent) {
  const form = await request.formData()
  const act = 'grade' as const
  const grade = textOf(form, 'grade')
  if (grade === '') return fail(422, { act, isMissing: true, code: null, details: {} })
  const hat = HATS.find((known) => known === textOf(form, 'hat'))
  const effectiveFrom = startOfDay(membership, textOf(form, 'from'))
  const { error: problem } = await api.POST('/api/b/{brand}/partners/{id}/grades', {
    params: { path: { brand, id } },
    body: { grade, ...(hat ? { hat } : {}), ...(effectiveFrom ? { effectiveFrom } : {}) },
  })
  return problem ? refused(problem, { act, isMissing: false }) : { act, isMissing: false, code: null, details: {} }
}
