import { fail } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import { partnerSource } from '#lib/server/lists/partners.ts'
import { cursorOf } from '#lib/server/lists/source.ts'
import { textOf } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'
import { SETTABLE } from './tax-handling.ts'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const path = { brand }
  const { membership } = await parent()
  const filters = partnerSource.query(url.searchParams, membership)
  const [partners, grades, members] = await Promise.all([
    api.GET('/api/b/{brand}/partners', { params: { path, query: { ...filters, ...cursorOf(url.searchParams) } } }),
    api.GET('/api/b/{brand}/partner-grades', { params: { path } }),
    membership.permissions.includes('members.read') ? api.GET('/api/b/{brand}/members', { params: { path } }) : null,
  ])
  if (partners.error) refuse(partners.error)
  if (grades.error) refuse(grades.error)
  return {
    partners: partners.data.items,
    nextCursor: partners.data.nextCursor,
    grades: grades.data.items,
    managers: (members?.data?.items ?? []).filter(({ role, disabledAt }) => role === 'channel_manager' && !disabledAt),
    isFiltered: Object.keys(filters).length > 0,
  }
}

export const actions: Actions = {
  taxHandling: async ({ locals: { api }, params: { brand }, request }) => {
    const form = await request.formData()
    const taxHandling = SETTABLE.find((known) => known === textOf(form, 'taxHandling'))
    if (!taxHandling) return fail(422, { code: 'validation.failed', details: {}, result: null })
    const { data, error: problem } = await api.POST('/api/b/{brand}/partners/tax-handling', {
      params: { path: { brand } },
      body: { ids: form.getAll('id').map(String), taxHandling },
    })
    if (problem) return fail(problem.status, { code: problem.code, details: problem.details ?? {}, result: null })
    return { code: null, details: {}, result: data }
  },
}
