import { sha256Hex } from '../platform/vault.ts'
import type { EventRow } from './queries.ts'

/** What the first page stands on. */
export const NO_PAGE = '0'.repeat(64)

/**
 * SHA-256 over the hash of the page before and every event in its order. Changing, adding, removing or moving an event
 * changes this hash and with it the hash of every later page.
 */
export function pageHash(previousHash: string, events: readonly EventRow[]): string {
  return sha256Hex([previousHash, ...events.map(eventText)].join('\n'))
}

/** An event as one line; the order of keys inside its summary does not matter. */
function eventText(e: EventRow): string {
  const { actorKind, actorId, actorName, action, subjectType, subjectId, reason, requestId, ip } = e
  return JSON.stringify([
    e.id,
    e.at.toISOString(),
    actorKind,
    actorId,
    actorName,
    action,
    subjectType,
    subjectId,
    sorted(e.summary),
    reason,
    requestId,
    ip,
  ])
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, inner]) => [key, sorted(inner)])
}
