import { error, fail, redirect } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import { refused } from '#lib/server/refusal.ts'
import { readChoices } from '../../form-choices.ts'
import { findProblems, readPartner, toChanges } from '../../partner-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand, id }, parent }) => {
  const { membership } = await parent()
  if (!membership.permissions.includes('partners.manage')) error(403, 'Forbidden', { code: 'permission.denied' })
  const [partner, choices] = await Promise.all([
    api.GET('/api/b/{brand}/partners/{id}', { params: { path: { brand, id } } }),
    readChoices(api, membership),
  ])
  if (partner.error) refuse(partner.error)
  return { partner: partner.data, ...choices }
}

export const actions: Actions = {
  default: async ({ locals: { api }, params: { brand, id }, request }) => {
    const typed = readPartner(await request.formData())
    const problems = findProblems(typed)
    if (Object.keys(problems).length > 0) return fail(422, { typed, problems, code: null, details: {} })
    const { error: problem } = await api.PATCH('/api/b/{brand}/partners/{id}', {
      params: { path: { brand, id } },
      body: toChanges(typed),
    })
    if (problem) return refused(problem, { typed, problems })
    redirect(303, `/b/${brand}/partners/${id}`)
  },
}
