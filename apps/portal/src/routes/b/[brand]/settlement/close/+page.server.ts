import { error, redirect } from '@sveltejs/kit'
import { type Api, refuse } from '#lib/server/api.ts'
import { refused, signedOut } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, depends, parent }) => {
  depends('app:job')
  const period = url.searchParams.get('period') ?? ''
  const currency = url.searchParams.get('currency') ?? (await parent()).membership.currency
  const jobId = url.searchParams.get('job')
  if (!/^\d{4}-\d{2}$/.test(period)) error(404, 'Not found', { code: 'period.invalid' })
  if (jobId) {
    const { data: job, error: problem } = await api.GET('/api/b/{brand}/jobs/{id}', {
      params: { path: { brand, id: jobId } },
    })
    if (problem) refuse(problem)
    return { period, currency, job, preview: null, closed: await closedMonth(api, brand, period, currency) }
  }
  const { data: preview, error: problem } = await api.POST('/api/b/{brand}/settlements/preview', {
    params: { path: { brand } },
    body: { period, currency },
  })
  if (problem) refuse(problem)
  return { period, currency, job: null, preview, closed: null }
}

/** The month as it was closed, once it is. */
async function closedMonth(api: Api, brand: string, period: string, currency: string) {
  const { data, error: problem } = await api.GET('/api/b/{brand}/settlements', { params: { path: { brand } } })
  if (problem) refuse(problem)
  return data.closed.find((month) => month.period === period && month.currency === currency) ?? null
}

export const actions: Actions = {
  close: async ({ locals: { api, membership }, params: { brand }, request }) => {
    if (!membership) return signedOut({})
    const form = await request.formData()
    const period = String(form.get('period') ?? '')
    const currency = String(form.get('currency') || membership.currency)
    const { data, error: problem } = await api.POST('/api/b/{brand}/settlements', {
      params: { path: { brand } },
      body: { period, currency },
    })
    if (problem) return refused(problem, {})
    redirect(303, `/b/${brand}/settlement/close?${new URLSearchParams({ period, currency, job: data.jobId })}`)
  },
}
