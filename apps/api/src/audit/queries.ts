import { type Database, readInBrand, sqlOf, type Tx } from '@qudao/db/client'
import { auditPage } from '@qudao/db/schema'
import type { Uuid } from '../platform/ids.ts'

export type EventRow = {
  id: Uuid
  at: Date
  actorKind: 'member' | 'partner' | 'system'
  actorId: Uuid | null
  actorName: string
  action: string
  subjectType: string
  subjectId: string
  summary: Record<string, unknown>
  reason: string | null
  requestId: string | null
  ip: string | null
}
export type PageRow = { sequence: number; eventIds: Uuid[]; previousHash: string; hash: string; sealedAt: Date }

export type EventSearch = {
  action?: string | undefined
  memberId?: Uuid | undefined
  subjectType?: string | undefined
  subjectId?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
  before?: Uuid | undefined
  take: number
}

export function listEventRows(db: Database, brandId: number, search: EventSearch): Promise<EventRow[]> {
  const { action, memberId, subjectType, subjectId, from, to, before, take } = search
  return readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<EventRow[]>`
      select id, at, actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", action,
        subject_type as "subjectType", subject_id as "subjectId", summary, reason, request_id as "requestId", ip
      from audit_event
      where brand_id = ${brandId}
        ${action ? sql`and (action = ${action} or starts_with(action, ${`${action}.`}))` : sql``}
        ${memberId ? sql`and actor_kind = 'member' and actor_id = ${memberId}` : sql``}
        ${subjectType ? sql`and subject_type = ${subjectType}` : sql``}
        ${subjectId ? sql`and subject_id = ${subjectId}` : sql``}
        ${from ? sql`and at >= ${from}` : sql``}
        ${to ? sql`and at < ${to}` : sql``}
        ${before ? sql`and id < ${before}` : sql``}
      order by id desc limit ${take}`,
  )
}

export type Seal = { id: Uuid; page: number; at: Date }

/** Which of these events are sealed, in which page. Nothing is sealed before its id was made: `since` spares old pages. */
export function listSeals(db: Database, brandId: number, ids: readonly Uuid[], since: Date): Promise<Seal[]> {
  return readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<Seal[]>`
      select event.id, p.sequence as page, p.sealed_at as at
      from audit_page p cross join lateral unnest(p.event_ids) as event(id)
      where p.brand_id = ${brandId} and p.sealed_at >= ${since} and event.id = any(${[...ids]}::uuid[])`,
  )
}

/** One sealer of a brand at a time. */
export async function lockDayBook(tx: Tx, brandId: number): Promise<void> {
  await sqlOf(tx)`select pg_advisory_xact_lock(hashtext('qudao.day_book'), ${brandId})`
}

export async function newestPage(tx: Tx, brandId: number) {
  const [page] = await sqlOf(tx)<Pick<PageRow, 'sequence' | 'hash' | 'sealedAt'>[]>`
    select sequence, hash, sealed_at as "sealedAt" from audit_page
    where brand_id = ${brandId} order by sequence desc limit 1`
  return page
}

/**
 * Committed events that no page holds, in the order of their ids. Ids tell when an event was begun, so only those from
 * `fromId` on, and pages sealed since `pagesSince`, are looked at: a transaction that runs for a day would be ended.
 */
export async function listUnsealed(
  tx: Tx,
  brandId: number,
  { fromId, pagesSince, take }: { fromId: Uuid; pagesSince: Date; take: number },
): Promise<EventRow[]> {
  return sqlOf(tx)<EventRow[]>`
    with sealed as (
      select unnest(event_ids) as id from audit_page where brand_id = ${brandId} and sealed_at >= ${pagesSince})
    select e.id, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId", e.actor_name as "actorName", e.action,
      e.subject_type as "subjectType", e.subject_id as "subjectId", e.summary, e.reason,
      e.request_id as "requestId", e.ip
    from audit_event e
    where e.brand_id = ${brandId} and e.id >= ${fromId} and not exists (select from sealed s where s.id = e.id)
    order by e.id limit ${take}`
}

export async function insertPage(tx: Tx, row: typeof auditPage.$inferInsert): Promise<void> {
  await tx.insert(auditPage).values(row)
}

export async function listPages(db: Database, brandId: number, after: number, take: number): Promise<PageRow[]> {
  return readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<PageRow[]>`
      select sequence, event_ids as "eventIds", previous_hash as "previousHash", hash, sealed_at as "sealedAt"
      from audit_page where brand_id = ${brandId} and sequence > ${after} order by sequence limit ${take}`,
  )
}

export async function readEvents(db: Database, brandId: number, ids: readonly Uuid[]): Promise<EventRow[]> {
  return readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<EventRow[]>`
      select id, at, actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", action,
        subject_type as "subjectType", subject_id as "subjectId", summary, reason, request_id as "requestId", ip
      from audit_event where brand_id = ${brandId} and id = any(${[...ids]}::uuid[])`,
  )
}

export async function countEvents(db: Database, brandId: number): Promise<number> {
  const rows = await readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<{ count: number }[]>`select count(*)::int as count from audit_event where brand_id = ${brandId}`,
  )
  return rows[0]?.count ?? 0
}

/** Every brand, for work that goes through all of them. */
export async function listBrandIds({ owner: sql }: Database): Promise<{ id: number; timeZone: string }[]> {
  return sql<{ id: number; timeZone: string }[]>`select id, time_zone as "timeZone" from brand order by id`
}
