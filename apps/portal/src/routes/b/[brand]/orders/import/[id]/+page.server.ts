import { fail, redirect } from '@sveltejs/kit'
import { type Api, refuse } from '#lib/server/api.ts'
import { removeUpload } from '#lib/server/remove-upload.ts'
import { type OrderImport, stepOf } from '../import-steps.ts'
import type { Actions, PageServerLoad } from './$types'
import { mappingErrors, readDraft, toMapping } from './mapping-form.ts'
import type { ImportPreview } from './preview.ts'

type Place = { brand: string; id: string }
const at = ({ brand, id }: Place) => ({ params: { path: { brand, id } } })

export const load: PageServerLoad = async ({ locals: { api }, params, url, depends, parent }) => {
  depends('app:import')
  const [{ membership }, { data: taken, error: problem }] = await Promise.all([
    parent(),
    api.GET('/api/b/{brand}/order-imports/{id}', at(params)),
  ])
  if (problem) refuse(problem)
  const step = stepOf(url.searchParams.get('step'), taken)
  const may = (permission: (typeof membership.permissions)[number]) => membership.permissions.includes(permission)
  const jobId = step === 'preview' ? url.searchParams.get('job') : step === 'result' ? taken.jobId : null
  const isDone = step === 'result' && taken.status === 'done'
  const [job, overview, groups, discoveries] = await Promise.all([
    jobId ? findJob(api, params.brand, jobId) : null,
    step === 'preview' && jobId && may('payouts.read') ? readOverview(api, params.brand, taken) : null,
    isDone ? listGroups(api, params) : [],
    isDone && may('orders.import') ? discover(api, params) : null,
  ])
  const isPreview = step === 'preview' && job?.kind === 'orders.preview'
  // safe because the job of a preview answers with this shape only
  const preview = isPreview && job.status === 'succeeded' ? (job.result as ImportPreview | null) : null
  return { taken, step, own: url.searchParams.has('own'), job, preview, overview, groups, discoveries }
}

async function findJob(api: Api, brand: string, id: string) {
  const { data } = await api.GET('/api/b/{brand}/jobs/{id}', { params: { path: { brand, id } } })
  return data ?? null
}

async function readOverview(api: Api, brand: string, { currency }: OrderImport) {
  const { data } = await api.GET('/api/b/{brand}/money-overview', { params: { path: { brand } } })
  const zero = { heldMinor: '0', payableMinor: '0' }
  return data ? (data.items.find((item) => item.currency === currency) ?? zero) : null
}

async function listGroups(api: Api, { brand, id }: Place) {
  const query = { import: id, limit: 1 }
  const { data } = await api.GET('/api/b/{brand}/import-exceptions', { params: { path: { brand }, query } })
  return data?.groups ?? []
}

async function discover(api: Api, place: Place) {
  const { data } = await api.GET('/api/b/{brand}/order-imports/{id}/discoveries', at(place))
  return data ?? null
}

async function startPreview(api: Api, place: Place) {
  const { data, error: problem } = await api.POST('/api/b/{brand}/order-imports/{id}/preview', at(place))
  if (problem) return fail(problem.status, { code: problem.code, details: problem.details ?? {} })
  redirect(
    303,
    `/b/${place.brand}/orders/import/${place.id}?${new URLSearchParams({ step: 'preview', job: data.jobId })}`,
  )
}

export const actions: Actions = {
  preview: ({ locals: { api }, params }) => startPreview(api, params),

  map: async ({ locals: { api }, params, request }) => {
    const draft = readDraft(await request.formData())
    const errors = mappingErrors(draft)
    if (Object.keys(errors).length > 0) return fail(422, { draft, errors })
    const { data: taken, error: missing } = await api.GET('/api/b/{brand}/order-imports/{id}', at(params))
    if (missing) return fail(missing.status, { draft, code: missing.code, details: missing.details ?? {} })
    const { error: problem } = await api.PUT('/api/b/{brand}/order-imports/{id}/mapping', {
      ...at(params),
      body: { mapping: toMapping(draft, taken.mapping), platform: draft.platform },
    })
    if (problem) return fail(problem.status, { draft, code: problem.code, details: problem.details ?? {} })
    return startPreview(api, params)
  },

  remove: async ({ locals: { api }, params }) => {
    const refused = await removeUpload(api, params.brand, params.id)
    if (refused) return refused
    redirect(303, `/b/${params.brand}/orders/import`)
  },

  confirm: async ({ locals: { api }, params }) => {
    const { error: problem } = await api.POST('/api/b/{brand}/order-imports/{id}/confirm', at(params))
    // pressed twice: it is under way, which is what was asked for
    if (problem && problem.code !== 'order_import.already_confirmed') {
      return fail(problem.status, { code: problem.code, details: problem.details ?? {} })
    }
    redirect(303, `/b/${params.brand}/orders/import/${params.id}?step=result`)
  },
}
