import type { DeclaredDetails } from '@qudao/api/domain/error-details'
import type { ErrorCode } from '@qudao/api/domain/errors'
import type { Messages } from './messages/index.ts'

/** What a refusal carries besides its code, as it came over the wire; see domain/error-details. */
export type Details = Readonly<Record<string, unknown>>

/** A sentence for a refusal: what is wrong and how to put it right. */
export type ErrorWords = {
  // a job's problem or an older answer may lack them, so every sentence stands without its details too
  readonly [C in ErrorCode]: C extends keyof DeclaredDetails
    ? string | ((details: Partial<DeclaredDetails[C]>) => string)
    : string
}

/** The sentence of a code in the reader's language; an unknown code is told as an internal error, never shown raw. */
export function errorWords(t: Messages, code: string, details: Details = {}): string {
  const known = t.errors[Object.hasOwn(t.errors, code) ? (code as ErrorCode) : 'internal']
  // safe because the API sends with a code what domain/error-details declares for it
  return typeof known === 'string' ? known : (known as (details: Details) => string)(details)
}
