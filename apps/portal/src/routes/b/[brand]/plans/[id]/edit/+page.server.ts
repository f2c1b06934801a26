import { fail, redirect } from '@sveltejs/kit'
import { formOf } from '#lib/plans/plan-form.ts'
import { refuse } from '#lib/server/api.ts'
import { readChoices, saveDraft } from '#lib/server/plan-draft.ts'
import { signedOut } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand, id }, parent, url }) => {
  const { membership } = await parent()
  const plan = await api.GET('/api/b/{brand}/commission-plans/{id}', { params: { path: { brand, id } } })
  if (plan.error) refuse(plan.error)
  const newest = plan.data.versions[0]!
  const from = url.searchParams.get('from') ?? ''
  const typed = formOf(plan.data.name, newest, membership.timeZone)
  return {
    choices: await readChoices(api, brand, typed),
    name: plan.data.name,
    newest: {
      version: newest.version,
      state: newest.state === 'draft' ? (newest.createdByMe ? 'own_draft' : 'draft_of_another') : 'published',
      author: newest.createdBy ?? '',
    } as const,
    plan: /^\d{4}-\d{2}-\d{2}$/.test(from) ? { ...typed, effectiveFrom: from } : typed,
  }
}

export const actions: Actions = {
  save: async ({ locals: { api, membership }, params: { brand, id }, request }) => {
    if (!membership) return signedOut({ typed: null })
    const saved = await saveDraft(api, { ...membership, id }, await request.formData())
    if ('id' in saved) redirect(303, `/b/${brand}/plans/${saved.id}`)
    return fail(saved.status, saved)
  },
}
