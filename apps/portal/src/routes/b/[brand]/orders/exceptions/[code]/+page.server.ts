import { type Api, refuse } from '#lib/server/api.ts'
import { startOfDay } from '#lib/server/day.ts'
import { STATES } from '../../import/[id]/mapping-fields.ts'
import { lacking, resolve, rowActs } from '../resolve.ts'
import { readStatus } from '../status.ts'
import type { Actions, PageServerLoad } from './$types'
import { correctableColumns } from './correctable.ts'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand, code }, url, depends, parent }) => {
  depends('app:exceptions')
  const status = readStatus(url.searchParams)
  const given = (name: string) => {
    const value = url.searchParams.get(name)
    return value ? { [name]: value } : {}
  }
  const subject = url.searchParams.get('subject')
  const [found, all] = await Promise.all([
    api.GET('/api/b/{brand}/import-exceptions', {
      params: { path: { brand }, query: { code, status, ...given('subject'), ...given('import'), ...given('cursor') } },
    }),
    // a decision is about all rows of a kind, whatever import the list is narrowed to
    api.GET('/api/b/{brand}/import-exceptions', { params: { path: { brand }, query: { status, limit: 1 } } }),
  ])
  if (found.error) refuse(found.error)
  if (all.error) refuse(all.error)
  const alike = all.data.groups.filter((group) => group.code === code && group.subject === subject)
  const [first] = alike
  const rows = found.data.items
  const about = first || !subject ? null : await anyOf(api, brand, { code, subject })
  const { membership } = await parent()
  const byPlan = code === 'plan_missing' && membership.permissions.includes('plans.read')
  const [plans, start] = byPlan
    ? await Promise.all([
        api.GET('/api/b/{brand}/commission-plans', { params: { path: { brand } } }),
        api.GET('/api/b/{brand}/commission-plans/start', { params: { path: { brand } } }),
      ])
    : []
  return {
    status,
    code,
    subject,
    rows,
    nextCursor: found.data.nextCursor,
    group: first ? { ...first, count: alike.reduce((sum, { count }) => sum + count, 0) } : null,
    about,
    plans: plans?.data?.items ?? [],
    startsOn: membership.permissions.includes('plans.manage') ? (start?.data?.startsOn ?? null) : null,
    fields: await correctableColumns(api, brand, code, [...new Set(rows.map(({ importId }) => importId))]),
    fileName: url.searchParams.has('import') ? (rows[0]?.fileName ?? null) : null,
  }
}

/** One of the rows that are settled by now, to name what they were about. */
async function anyOf(api: Api, brand: string, about: { code: string; subject: string }) {
  const query = { ...about, status: 'resolved' as const, limit: 1 }
  const { data } = await api.GET('/api/b/{brand}/import-exceptions', { params: { path: { brand }, query } })
  return data?.items[0] ?? null
}

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim()

export const actions: Actions = {
  correct: async ({ locals: { api }, params: { brand }, request }) =>
    rowActs.correct(api, brand, await request.formData()),
  retry: async ({ locals: { api }, params: { brand }, request }) => rowActs.retry(api, brand, await request.formData()),
  dismiss: async ({ locals: { api }, params: { brand }, request }) =>
    rowActs.dismiss(api, brand, await request.formData()),

  assign: async ({ locals: { api, membership }, params: { brand }, request }) => {
    const form = await request.formData()
    const id = text(form, 'id')
    const partnerId = text(form, 'partnerId')
    if (!partnerId) return lacking(id, 'partner')
    const from = startOfDay(membership, text(form, 'from'))
    const effectiveFrom = from ? { effectiveFrom: from } : {}
    return resolve(api, brand, id, { resolution: { kind: 'assign_slot', partnerId, ...effectiveFrom }, alike: true })
  },

  map: async ({ locals: { api }, params: { brand }, request }) => {
    const form = await request.formData()
    const id = text(form, 'id')
    const state = STATES.find((one) => one === text(form, 'state'))
    if (!state) return lacking(id, 'state')
    return resolve(api, brand, id, { resolution: { kind: 'map_status', state }, alike: true })
  },
}
