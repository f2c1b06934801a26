import { refused, textOf } from '#lib/server/refusal.ts'
import type { RequestEvent } from './$types'

/** A link that signs the partner in; its address is in this answer and nowhere else. */
export async function makeLink({ locals: { api }, params: { brand, id } }: RequestEvent) {
  const act = 'link' as const
  const { data, error: problem } = await api.POST('/api/b/{brand}/partners/{id}/links', {
    params: { path: { brand, id } },
  })
  return problem ? refused(problem, { act }) : { act, code: null, details: {}, made: data }
}

export async function withdrawLink({ locals: { api }, params: { brand, id }, request }: RequestEvent) {
  const act = 'withdraw' as const
  const linkId = textOf(await request.formData(), 'link')
  const { error: problem } = await api.DELETE('/api/b/{brand}/partners/{id}/links/{linkId}', {
    params: { path: { brand, id, linkId } },
  })
  return problem ? refused(problem, { act }) : { act, code: null, details: {} }
}
