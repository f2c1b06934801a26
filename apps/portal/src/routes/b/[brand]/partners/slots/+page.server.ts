import { fail } from '@sveltejs/kit'
import { refuse } from '#lib/server/api.ts'
import { slotSource } from '#lib/server/lists/slots.ts'
import { cursorOf } from '#lib/server/lists/source.ts'
import { refused, textOf } from '#lib/server/refusal.ts'
import type { Actions, PageServerLoad } from './$types'
import { readSlot } from './slot-form.ts'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, parent }) => {
  const { membership } = await parent()
  const filters = slotSource.query(url.searchParams, membership)
  const query = { ...filters, ...cursorOf(url.searchParams) }
  const [slots, partner] = await Promise.all([
    api.GET('/api/b/{brand}/slots', { params: { path: { brand }, query } }),
    filters.partner
      ? api.GET('/api/b/{brand}/partners/{id}', { params: { path: { brand, id: filters.partner } } })
      : null,
  ])
  if (slots.error) refuse(slots.error)
  return {
    slots: slots.data.items,
    nextCursor: slots.data.nextCursor,
    partnerName: partner?.data?.name ?? null,
    isFiltered: Object.keys(filters).length > 0,
  }
}

export const actions: Actions = {
  assign: async ({ locals: { api, membership }, params: { brand }, request }) => {
    const form = await request.formData()
    const draft = readSlot(form, membership)
    const partnerId = textOf(form, 'partnerId')
    const missing = { code: draft.code === '', partner: partnerId === '' }
    const act = 'assign' as const
    if (missing.code || missing.partner) return fail(422, { act, missing, code: null, details: {} })
    const { data, error: problem } = await api.POST('/api/b/{brand}/slots', {
      params: { path: { brand } },
      body: { ...draft, partnerId },
    })
    return problem ? refused(problem, { act, missing }) : { act, missing, code: null, details: {}, slot: data }
  },
  takeBack: async ({ locals: { api, membership }, params: { brand }, request }) => {
    const { code, platform } = readSlot(await request.formData(), membership)
    const act = 'takeBack' as const
    const { data, error: problem } = await api.POST('/api/b/{brand}/slots', {
      params: { path: { brand } },
      body: { code, platform, partnerId: null },
    })
    return problem ? refused(problem, { act }) : { act, code: null, details: {}, slot: data }
  },
}
