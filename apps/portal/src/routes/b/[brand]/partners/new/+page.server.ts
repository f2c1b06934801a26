import { error, fail, redirect } from '@sveltejs/kit'
import { refused } from '#lib/server/refusal.ts'
import { readChoices } from '../form-choices.ts'
import { findProblems, readPartner, toDraft } from '../partner-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, parent }) => {
  const { membership } = await parent()
  if (!membership.permissions.includes('partners.manage')) error(403, 'Forbidden', { code: 'permission.denied' })
  return readChoices(api, membership)
}

export const actions: Actions = {
  default: async ({ locals: { api }, params: { brand }, request }) => {
    const typed = readPartner(await request.formData())
    const problems = findProblems(typed)
    if (Object.keys(problems).length > 0) return fail(422, { typed, problems, code: null, details: {} })
    const { data, error: problem } = await api.POST('/api/b/{brand}/partners', {
      params: { path: { brand } },
      body: toDraft(typed),
    })
    if (problem) return refused(problem, { typed, problems })
    redirect(303, `/b/${brand}/partners/${data.id}`)
  },
}
