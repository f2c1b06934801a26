import type { Tx } from '@qudao/db/client'
import { auditEvent } from '@qudao/db/schema'
import type { Actor } from './actor.ts'
import { newId } from './ids.ts'

export type AuditNote = {
  /** The business act, capability.action */
  action: string
  subject: { type: string; id: string }
  /** What changed, in values fit to show: amounts as strings, never clear id numbers or secrets. */
  summary?: Record<string, unknown>
  reason?: string
}

const plain = (value: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value, (_key, v) => (typeof v === 'bigint' ? v.toString() : v)))

/** What an event says of its actor; a person who is just signing in has no more. */
export type Auditable =
  | Pick<Extract<Actor, { kind: 'member' }>, 'kind' | 'brandId' | 'name' | 'memberId' | 'requestId' | 'ip'>
  | Pick<Extract<Actor, { kind: 'partner' }>, 'kind' | 'brandId' | 'name' | 'partnerId' | 'requestId' | 'ip'>
  | Pick<Extract<Actor, { kind: 'system' }>, 'kind' | 'brandId' | 'name' | 'requestId' | 'ip'>

/** Writes who did what into the transaction that does it: both happen or neither. */
export const audit = (tx: Tx, actor: Auditable, at: Date, note: AuditNote): Promise<void> =>
  auditAll(tx, actor, at, [note])

// PostgreSQL takes 65,535 parameters a statement, and an event has thirteen
const AT_ONCE = 2000

/** The same for a list of things done at once, in few statements however many there are. */
export async function auditAll(tx: Tx, actor: Auditable, at: Date, notes: readonly AuditNote[]): Promise<void> {
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    await tx.insert(auditEvent).values(notes.slice(from, from + AT_ONCE).map((note) => eventOf(actor, at, note)))
  }
}

const eventOf = (actor: Auditable, at: Date, note: AuditNote): typeof auditEvent.$inferInsert => ({
  brandId: actor.brandId,
  id: newId(),
  at,
  actorKind: actor.kind,
  actorId: actor.kind === 'member' ? actor.memberId : actor.kind === 'partner' ? actor.partnerId : null,
  actorName: actor.name,
  action: note.action,
  subjectType: note.subject.type,
  subjectId: note.subject.id,
  summary: plain(note.summary ?? {}),
  reason: note.reason ?? null,
  requestId: actor.requestId ?? null,
  ip: actor.ip ?? null,
})
