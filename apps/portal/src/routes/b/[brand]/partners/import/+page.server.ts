import { error, redirect } from '@sveltejs/kit'
import { type Api, refuse } from '#lib/server/api.ts'
import { refused, textOf } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'
import { listQuery } from './list-address.ts'
import { columnsOf } from './list-fields.ts'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent, depends }) => {
  depends('app:job')
  const { membership } = await parent()
  if (!membership.permissions.includes('partners.manage')) error(403, 'Forbidden', { code: 'permission.denied' })
  const job = url.searchParams.get('job')
  const list = url.searchParams.get('list')
  const reason = url.searchParams.get('reason') ?? ''
  return {
    job: job ? await getJob(api, brand, job) : null,
    result: list && !job ? await lookAgain(api, brand, list, reason) : null,
    list,
    reason,
  }
}

async function getJob(api: Api, brand: string, id: string) {
  const { data, error: problem } = await api.GET('/api/b/{brand}/jobs/{id}', { params: { path: { brand, id } } })
  if (problem) refuse(problem)
  return data
}

/** The list lies with the server, sealed: only its number is in the address, so loading the page again loses nothing. */
async function lookAgain(api: Api, brand: string, id: string, reason: string) {
  const { data, error: problem } = await api.GET('/api/b/{brand}/partner-imports/{id}', {
    params: { path: { brand, id }, query: reason ? { overrideReason: reason } : {} },
  })
  if (problem) refuse(problem)
  return data
}

export const actions: Actions = {
  map: async ({ locals: { api }, params: { brand }, request }) => {
    const form = await request.formData()
    const id = textOf(form, 'id')
    const { error: problem } = await api.PUT('/api/b/{brand}/partner-imports/{id}/mapping', {
      params: { path: { brand, id } },
      body: { columns: columnsOf(form) },
    })
    if (problem) return refused(problem, {})
    redirect(303, `/b/${brand}/partners/import?${listQuery(id, textOf(form, 'overrideReason'))}`)
  },
  confirm: async ({ locals: { api }, params: { brand }, request }) => {
    const form = await request.formData()
    const overrideReason = textOf(form, 'overrideReason')
    const id = textOf(form, 'id')
    const { data, error: problem } = await api.POST('/api/b/{brand}/partner-imports/{id}/confirm', {
      params: { path: { brand, id } },
      body: { skipErrors: form.get('skipErrors') === 'on', ...(overrideReason ? { overrideReason } : {}) },
    })
    if (problem) return refused(problem, {})
    redirect(303, `/b/${brand}/partners/import?job=${data.jobId}&${listQuery(id, overrideReason)}`)
  },
}
