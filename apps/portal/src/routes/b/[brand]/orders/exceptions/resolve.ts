import type { components } from '@qudao/api/client'
import { fail } from '@sveltejs/kit'
import type { Api } from '#lib/server/api.ts'

type Resolution = components['schemas']['ExceptionResolution']
export type Resolved = components['schemas']['ResolvedException'] & { kind: Resolution['resolution']['kind'] }

/** Settles exceptions and answers what a page tells of it; a refusal is told at the row it was about. */
export async function resolve(api: Api, brand: string, id: string, body: Resolution) {
  const { data, error: problem } = await api.POST('/api/b/{brand}/import-exceptions/{id}/resolve', {
    params: { path: { brand, id } },
    body,
  })
  if (problem) return fail(problem.status, { id, code: problem.code, details: problem.details ?? {}, missing: null })
  const resolved: Resolved = { ...data, kind: body.resolution.kind }
  return { id, resolved }
}

/** A form that lacks what its button needs. */
export const lacking = (id: string, missing: 'partner' | 'state' | 'cells' | 'reason') =>
  fail(422, { id, code: null, details: {}, missing })
