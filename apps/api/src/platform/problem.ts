import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { DomainError, type ErrorCode } from '../domain/errors.ts'
import { databaseRefusal } from './database-refusal.ts'

/** HTTP status of each refusal; what is not listed is 422: understood, and not possible as asked. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  'session.required': 401,
  'session.invalid_credentials': 401,
  'permission.denied': 403,
  'opening_import.not_author': 403,
  'request.foreign_origin': 403,
  'rate_limit.exceeded': 429,
  'upload.too_large': 413,
  'request.too_large': 413,
  'payout_batch.approver_involved': 409,
  'payout_result.preview_stale': 409,
  'idempotency.in_flight': 409,
  'request.busy': 503,
  internal: 500,
}

export function statusOf(code: ErrorCode): number {
  if (STATUS[code]) return STATUS[code]
  const reason = code.slice(code.indexOf('.') + 1)
  if (reason === 'not_found') return 404
  if (reason.startsWith('already_') || reason === 'four_eyes' || reason === 'conflict') return 409
  return 422
}

const TITLES: Record<number, string> = {
  401: 'Signed out',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  422: 'Not possible as asked',
  429: 'Too many requests',
  500: 'Unexpected',
  503: 'Busy',
}

/** RFC 9457 */
export type Problem = {
  type: string
  title: string
  status: number
  code: ErrorCode
  detail: string
  requestId: string
  details?: Record<string, unknown>
}

const plain = (details: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(details, (_key, value) => (typeof value === 'bigint' ? value.toString() : value)))

export function problemOf(error: DomainError, requestId: string): Problem {
  const status = statusOf(error.code)
  return {
    type: `urn:qudao:problem:${error.code}`,
    title: TITLES[status] ?? 'Refused',
    status,
    code: error.code,
    detail: error.message,
    requestId,
    ...(Object.keys(error.details).length > 0 ? { details: plain(error.details) } : {}),
  }
}

export function problemResponse(error: DomainError, requestId: string): Response {
  const problem = problemOf(error, requestId)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/**
 * Whatever was thrown, as a refusal: our own as it is, malformed requests named, a busy database said so, the unknown
 * opaque.
 */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  if (error instanceof HTTPException && error.status < 500) {
    return new DomainError('validation.failed', error.message || 'the request could not be read')
  }
  const busy = databaseRefusal(error)
  if (busy) return busy
  return new DomainError('internal', 'something went wrong; it has been logged under this request id')
}

export const requestIdOf = (c: Context): string => c.get('requestId') ?? 'none'
