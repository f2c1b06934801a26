import { parseAmount } from '@qudao/api/domain/amount-text'
import { currencyExponent } from '@qudao/api/domain/currency'
import { redirect } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import { refused, signedOut } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'
import { type BatchForm, readBatchForm } from './batch-form.ts'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const path = { brand }
  const typed = readBatchForm(url.searchParams)
  const { currency } = (await parent()).membership
  const [templates, settings, preview] = await Promise.all([
    api.GET('/api/b/{brand}/bank-templates', { params: { path } }),
    api.GET('/api/b/{brand}/brand', { params: { path } }),
    // the defaults are complete for Alipay; a bank's sheet needs its template first
    typed.method === 'alipay' || typed.templateId
      ? api.POST('/api/b/{brand}/payout-batches/preview', { params: { path }, body: toBody(typed, currency) })
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
  create: async ({ locals: { api, membership }, params: { brand }, request }) => {
    if (!membership) return signedOut({})
    const typed = readBatchForm(await request.formData())
    const { data, error: problem } = await api.POST('/api/b/{brand}/payout-batches', {
      params: { path: { brand } },
      body: toBody(typed, membership.currency),
    })
    if (problem) return refused(problem, {})
    redirect(303, `/b/${brand}/payouts/${data.id}`)
  },
}

function toBody({ method, format, templateId, minimum }: BatchForm, currency: string) {
  return {
    method,
    format,
    currency,
    ...(templateId ? { bankTemplateId: templateId } : {}),
    ...(minimum ? { minimumMinor: minimumOf(minimum, currency) } : {}),
  }
}

// what cannot be read is left to the API's own refusal, which names the field
function minimumOf(text: string, currency: string): string {
  try {
    return parseAmount(text, currencyExponent(currency)).toString()
  } catch {
    return text
  }
}
