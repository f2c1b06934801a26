import { error, fail, redirect } from '@sveltejs/kit'
import { emptyForm } from '#lib/plans/plan-form.ts'
import { refuse } from '#lib/server/api.ts'
import { readChoices, saveDraft } from '#lib/server/plan-draft.ts'
import { signedOut } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, parent }) => {
  const { membership } = await parent()
  if (!membership.permissions.includes('plans.manage')) error(403, 'Forbidden', { code: 'permission.denied' })
  const [choices, start] = await Promise.all([
    readChoices(api, brand, emptyForm(membership, '')),
    api.GET('/api/b/{brand}/commission-plans/start', { params: { path: { brand } } }),
  ])
  if (start.error) refuse(start.error)
  return { choices, plan: emptyForm(membership, start.data.startsOn) }
}

export const actions: Actions = {
  save: async ({ locals: { api, membership }, params: { brand }, request }) => {
    if (!membership) return signedOut({ typed: null })
    const saved = await saveDraft(api, membership, await request.formData())
    if ('id' in saved) redirect(303, `/b/${brand}/plans/${saved.id}`)
    return fail(saved.status, saved)
  },
}
