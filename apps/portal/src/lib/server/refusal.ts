import { type ActionFailure, fail } from '@sveltejs/kit'
import type { Problem } from './api.ts'

export type Refusal = { code: string; details: Record<string, unknown> }

/** What a form action answers when the API refuses; `more` tells whose form it was and what was typed. */
export function refused<More extends object>(problem: Problem, more: More): ActionFailure<Refusal & More> {
  return fail(problem.status, { ...more, code: problem.code, details: problem.details ?? {} })
}

/** What a form action answers when the session lapsed while somebody typed: the page stays as it is, to sign in from. */
export function signedOut<More extends object>(more: More): ActionFailure<Refusal & More> {
  return fail(401, { ...more, code: 'session.required', details: {} })
}

/** Text of a form's field, trimmed. */
export const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()
