import { fail } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

const STATES = ['pending', 'sent', 'paid', 'returned', 'left_out', 'cancelled'] as const

export const load: PageServerLoad = async ({ locals: { api }, params: { brand, id }, url, depends }) => {
  depends('app:batch')
  const status = STATES.find((state) => state === url.searchParams.get('status'))
  const cursor = url.searchParams.get('cursor')
  const q = url.searchParams.get('q')
  const query = { ...(status ? { status } : {}), ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) }
  const [batch, lines] = await Promise.all([
    api.GET('/api/b/{brand}/payout-batches/{id}', { params: { path: { brand, id } } }),
    api.GET('/api/b/{brand}/payout-batches/{id}/lines', { params: { path: { brand, id }, query } }),
  ])
  if (batch.error) refuse(batch.error)
  if (lines.error) refuse(lines.error)
  return { batch: batch.data, lines: lines.data.items, nextCursor: lines.data.nextCursor }
}

const path = ({ brand, id }: { brand: string; id: string }) => ({ params: { path: { brand, id } } })

export const actions: Actions = {
  approve: async ({ locals: { api }, params }) => {
    const { error: problem } = await api.POST('/api/b/{brand}/payout-batches/{id}/approve', path(params))
    return problem ? fail(problem.status, { code: problem.code, details: problem.details ?? {} }) : { code: null }
  },
  export: async ({ locals: { api }, params }) => {
    const { error: problem } = await api.POST('/api/b/{brand}/payout-batches/{id}/export', path(params))
    return problem ? fail(problem.status, { code: problem.code, details: problem.details ?? {} }) : { code: null }
  },
  cancel: async ({ locals: { api }, params, request }) => {
    const reason = String((await request.formData()).get('reason') ?? '')
    const { error: problem } = await api.POST('/api/b/{brand}/payout-batches/{id}/cancel', {
      ...path(params),
      body: { reason },
    })
    return problem ? fail(problem.status, { code: problem.code, details: problem.details ?? {} }) : { code: null }
  },
  tell: async ({ locals: { api }, params, request }) => {
    const typed = await request.formData()
    const text = (name: string) => String(typed.get(name) ?? '').trim()
    const lineId = text('lineId')
    const told = { lineId, ...(text('flowNo') ? { flowNo: text('flowNo') } : {}) }
    // whoever confirms a return may leave the reason to the person who asked for it
    const reason = text('reason') || text('askedReason')
    const isPaid = text('outcome') === 'paid'
    if (!isPaid && !reason) return fail(422, { code: null, lineId, isReasonMissing: true })
    const line = isPaid ? { ...told, paid: true as const } : { ...told, paid: false as const, reason }
    const { data, error: problem } = await api.POST('/api/b/{brand}/payout-batches/{id}/outcomes', {
      ...path(params),
      body: { lines: [line] },
    })
    if (problem) return fail(problem.status, { code: problem.code, details: problem.details ?? {}, lineId })
    const outcome = data.asked > 0 ? ('asked' as const) : isPaid ? ('paid' as const) : ('returned' as const)
    return { code: null, told: { lineId, outcome } }
  },
}
