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
export async function audit(tx: Tx, actor: Auditable, at: Date, note: AuditNote): Promise<void> {
  await tx.insert(auditEvent).values({
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
}
