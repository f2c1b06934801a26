import { fail } from '@sveltejs/kit'
import { refused } from '#lib/server/refusal.ts'
import { readSlot } from '../slots/slot-form.ts'
import type { RequestEvent } from './$types'

/** A slot of this partner from a day on. */
export async function addSlot({ locals: { api, membership }, params: { brand, id }, request }: RequestEvent) {
  const act = 'slot' as const
  const draft = readSlot(await request.formData(), membership)
  if (draft.code === '') return fail(422, { act, isMissing: true, code: null, details: {} })
  const { error: problem } = await api.POST('/api/b/{brand}/slots', {
    params: { path: { brand } },
    body: { ...draft, partnerId: id },
  })
  return problem ? refused(problem, { act, isMissing: false }) : { act, isMissing: false, code: null, details: {} }
}

/** The slot is nobody's from now on. */
export async function takeSlotBack({ locals: { api, membership }, params: { brand }, request }: RequestEvent) {
  const act = 'takeBack' as const
  const { code, platform } = readSlot(await request.formData(), membership)
  const { error: problem } = await api.POST('/api/b/{brand}/slots', {
    params: { path: { brand } },
    body: { code, platform, partnerId: null },
  })
  return problem ? refused(problem, { act }) : { act, code: null, details: {} }
}
