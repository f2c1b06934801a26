import { fromPublicId, toPublicId } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { fromIdCursor, toInstant, toPage } from '../../platform/wire.ts'
import type { EventRow } from '../queries.ts'
import { AuditFilters, AuditPage } from '../schemas.ts'
import { listEvents, type SealedEvent } from '../service/list-events.ts'

export const listAuditEvents = brandRoute(
  {
    operationId: 'listAuditEvents',
    permission: 'audit.read',
    summary: 'Who did what, newest first',
    method: 'get',
    path: '/audit-events',
    query: AuditFilters,
    answer: { description: 'A page of events', schema: AuditPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const { action, member, subjectType, subjectId, from, to, cursor, limit } = query
    const rows = await listEvents(deps, actor.brandId, {
      action,
      memberId: member,
      subjectType,
      subjectId: subjectId && uuidOf(subjectId),
      from: from ? new Date(from) : undefined,
      to: to ? new Date(to) : undefined,
      before: fromIdCursor(cursor),
      take: limit + 1,
    })
    return toPage(rows, limit, ({ id }) => [id], toEvent)
  },
)

// screens know subjects by their prefixed ids, the day book by what never changes
const uuidOf = (text: string): string => fromPublicId(text.slice(0, text.indexOf('_')), text) ?? text

const toEvent = (row: SealedEvent) => ({
  id: toPublicId('aud', row.id),
  at: toInstant(row.at),
  actor: { kind: row.actorKind, id: actorIdOf(row), name: row.actorName },
  action: row.action,
  subject: { type: row.subjectType, id: row.subjectId },
  summary: row.summary,
  reason: row.reason,
  ip: row.ip,
  sealed: row.sealed && { page: row.sealed.page, at: toInstant(row.sealed.at) },
})

function actorIdOf({ actorKind, actorId }: EventRow): string | null {
  return actorId && toPublicId(actorKind === 'partner' ? 'ptn' : 'mem', actorId)
}
