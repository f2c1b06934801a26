import { DomainError } from '../domain/errors.ts'

const BUSY_SECONDS = 5
const CONFLICT_SECONDS = 1

// what PostgreSQL says when a request may simply be sent again: nothing of it was done
const CONFLICTS = new Set(['40001', '40P01'])
const BUSY = new Set([
  '55P03', // lock_timeout: somebody holds the rows or the books, such as the close of a large month
  '57014', // statement_timeout
  '53300', // no connection left
  '57P03', // the server is starting
])

/** The refusal that an error of the database stands for, when it is about the moment and not about the request. */
export function databaseRefusal(error: unknown): DomainError | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  if (CONFLICTS.has(code)) {
    const sentence = 'another write was in the way; send the same request again'
    return new DomainError('request.conflict', sentence, { retryAfterSeconds: CONFLICT_SECONDS })
  }
  if (BUSY.has(code)) {
    const sentence = 'longer work is in the way; send the same request again in a moment'
    return new DomainError('request.busy', sentence, { retryAfterSeconds: BUSY_SECONDS })
  }
  return databaseRefusal(error.cause)
}
