import { error, redirect } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import { refused, textOf } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent, depends }) => {
  depends('app:job')
  const { membership } = await parent()
  if (!membership.permissions.includes('partners.manage')) error(403, 'Forbidden', { code: 'permission.denied' })
  const id = url.searchParams.get('job')
  if (!id) return { job: null }
  const { data: job, error: problem } = await api.GET('/api/b/{brand}/jobs/{id}', { params: { path: { brand, id } } })
  if (problem) refuse(problem)
  return { job }
}

export const actions: Actions = {
  confirm: async ({ locals: { api }, params: { brand }, request }) => {
    const form = await request.formData()
    const overrideReason = textOf(form, 'overrideReason')
    const { data, error: problem } = await api.POST('/api/b/{brand}/partner-imports/{id}/confirm', {
      params: { path: { brand, id: textOf(form, 'id') } },
      body: { skipErrors: form.get('skipErrors') === 'on', ...(overrideReason ? { overrideReason } : {}) },
    })
    if (problem) return refused(problem, {})
    redirect(303, `/b/${brand}/partners/import?job=${data.jobId}`)
  },
}
