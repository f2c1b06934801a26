import type { components } from '@qudao/api/client'
import { fail } from '@sveltejs/kit'
import type { Api } from '#lib/server/api.ts'

type Resolution = components['schemas']['ExceptionResolution']
export type Cells = Readonly<Record<string, string>>
export type Resolved = components['schemas']['ResolvedException'] & { kind: Resolution['resolution']['kind'] }

/** Settles exceptions and answers what a page tells of it; a refusal is told at the row it was about. */
export async function resolve(api: Api, brand: string, id: string, body: Resolution, typed: Cells = {}) {
  const { data, error: problem } = await api.POST('/api/b/{brand}/import-exceptions/{id}/resolve', {
    params: { path: { brand, id } },
    body,
  })
  if (problem) {
    return fail(problem.status, { id, code: problem.code, details: problem.details ?? {}, missing: null, typed })
  }
  const resolved: Resolved = { ...data, kind: body.resolution.kind }
  return { id, resolved }
}

const CELL = 'cell:'
const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim()

/** What can be done about any one row. */
export const rowActs = {
  correct(api: Api, brand: string, form: FormData) {
    const id = text(form, 'id')
    const typed = [...form].filter(([name, value]) => name.startsWith(CELL) && String(value).trim() !== '')
    if (typed.length === 0) return lacking(id, 'cells')
    const cells = Object.fromEntries(typed.map(([name, value]) => [name.slice(CELL.length), String(value).trim()]))
    return resolve(api, brand, id, { resolution: { kind: 'correct', cells }, alike: false }, cells)
  },

  retry(api: Api, brand: string, form: FormData) {
    return resolve(api, brand, text(form, 'id'), { resolution: { kind: 'retry' }, alike: form.has('alike') })
  },

  dismiss(api: Api, brand: string, form: FormData) {
    const id = text(form, 'id')
    const reason = text(form, 'reason')
    if (!reason) return lacking(id, 'reason')
    return resolve(api, brand, id, { resolution: { kind: 'dismiss', reason }, alike: form.has('alike') })
  },
}

/** A form that lacks what its button needs. */
export const lacking = (id: string, missing: 'partner' | 'state' | 'cells' | 'reason') =>
  fail(422, { id, code: null, details: {}, missing, typed: {} })
