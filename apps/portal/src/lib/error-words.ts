import type { ErrorCode } from '@qudao/api/domain/errors'
import type { Messages } from './messages/index.ts'

/** What a refusal carries besides its code; see the `details` of the code in domain/errors. */
export type Details = Readonly<Record<string, unknown>>

/** A sentence for a refusal: what is wrong and how to put it right. */
export type ErrorWords = Record<ErrorCode, string | ((details: Details) => string)>

/** The sentence of a code in the reader's language; an unknown code is told as an internal error, never shown raw. */
export function errorWords(t: Messages, code: string, details: Details = {}): string {
  const known = t.errors[Object.hasOwn(t.errors, code) ? (code as ErrorCode) : 'internal']
  return typeof known === 'string' ? known : known(details)
}
