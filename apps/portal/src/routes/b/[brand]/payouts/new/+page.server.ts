import { parseAmount } from '@qudao/api/domain/amount-text'
import { fail, redirect } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { readBatchForm } from './batch-form.ts'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url }) => {
  const path = { brand }
  const typed = readBatchForm(url.searchParams)
  const [templates, settings, preview] = await Promise.all([
    api.GET('/api/b/{brand}/bank-templates', { params: { path } }),
    api.GET('/api/b/{brand}/brand', { params: { path } }),
    // the defaults are complete for Alipay; a bank's sheet needs its template first
    typed.method === 'alipay' || typed.templateId
      ? api.POST('/api/b/{brand}/payout-batches/preview', { params: { path }, body: toBody(typed) })
      : null,
  ])
  if (templates.error) refuse(templates.error)
  if (settings.error) refuse(settings.error)
  return {
    typed,
    templates: templates.data.items,
    minimumMinor: settings.data.settings.minimumPayoutMinor,
    preview: preview?.data ?? null,
    refusal: preview?.error ? { code: preview.error.code, details: preview.error.details ?? {} } : null,
  }
}

export const actions: Actions = {
  create: async ({ locals: { api }, params: { brand }, request }) => {
    const typed = readBatchForm(await request.formData())
    const { data, error: problem } = await api.POST('/api/b/{brand}/payout-batches', {
      params: { path: { brand } },
      body: toBody(typed),
    })
    if (problem) return fail(problem.status, { code: problem.code, details: problem.details ?? {} })
    redirect(303, `/b/${brand}/payouts/${data.id}`)
  },
}

function toBody(typed: ReturnType<typeof readBatchForm>) {
  const { method, format, templateId, minimum } = typed
  return {
    method,
    format,
    currency: 'CNY',
    ...(templateId ? { bankTemplateId: templateId } : {}),
    ...(minimum ? { minimumMinor: minimumOf(minimum) } : {}),
  }
}

// what cannot be read is left to the API's own refusal, which names the field
function minimumOf(text: string): string {
  try {
    return parseAmount(text).toString()
  } catch {
    return text
  }
}
