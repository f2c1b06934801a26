import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { brand, member } from './brands.ts'
import { brandId, brandPolicy, instant, oneOf, qudaoApp, recordedAt } from './columns.ts'

/** Who did what, written in the transaction that did it. Append-only. */
export const auditEvent = pgTable(
  'audit_event',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    at: instant().notNull(),
    actorKind: text().$type<'member' | 'partner' | 'system'>().notNull(),
    actorId: uuid(),
    actorName: text().notNull(),
    action: text().notNull(), // the permission or verb: payouts.approve
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    summary: jsonb().notNull(), // what changed, with amounts as strings; no secrets, no clear ids
    reason: text(),
    requestId: text(),
    ip: text(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    check('audit_event_actor_kind', oneOf('actor_kind', ['member', 'partner', 'system'])),
    index('audit_event_subject').on(t.brandId, t.subjectType, t.subjectId, t.id),
    brandPolicy(),
  ],
)

/** A page of the day book: a hash over the committed events since the page before and over that page's hash. */
export const auditPage = pgTable(
  'audit_page',
  {
    brandId: brandId().references(() => brand.id),
    sequence: integer().notNull(),
    day: date().notNull(),
    eventIds: uuid().array().notNull(), // in sealed order
    previousHash: text().notNull(),
    hash: text().notNull(),
    sealedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.sequence] }),
    check('audit_page_hash', sql`${t.hash} ~ '^[0-9a-f]{64}$' and ${t.previousHash} ~ '^[0-9a-f]{64}$'`),
    brandPolicy(),
  ],
)

/** Frozen bytes of a brand, named by their SHA-256. The bytes lie in the file store. */
export const file = pgTable(
  'file',
  {
    brandId: brandId().references(() => brand.id),
    sha256: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    name: text().notNull(), // as first uploaded
    mediaType: text().notNull(),
    createdAt: recordedAt(),
    createdBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.sha256] }),
    check('file_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    brandPolicy(),
  ],
)

/**
 * What the bytes of a file serve as, written by the room that takes them in: who may open them follows from it alone.
 * A file of no use is nobody's and is swept.
 */
export const fileUse = pgTable(
  'file_use',
  {
    brandId: brandId().references(() => brand.id),
    sha256: text().notNull(),
    kind: text().notNull(), // order_import, partner_list, opening_import, payout_file, payout_result
    subject: text().notNull(), // id of what it was taken in as
    permission: text().notNull(), // whoever opens it needs it
    createdAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.sha256, t.kind, t.subject] }),
    foreignKey({ columns: [t.brandId, t.sha256], foreignColumns: [file.brandId, file.sha256], name: 'file_use_file' }),
    // what a file serves as says what it takes to open it, so that no use of a weaker kind opens other bytes
    check(
      'file_use_permission',
      sql.raw(`(kind, permission) in (('order_import', 'orders.read'), ('partner_list', 'partners.reveal'),
        ('opening_import', 'partners.reveal'), ('payout_file', 'payouts.export'), ('payout_result', 'payouts.export'))`),
    ),
    brandPolicy(),
    // bytes without a use are swept: the serving login ends only the use of an upload that was never confirmed
    pgPolicy('ends_with_its_upload', {
      as: 'restrictive',
      for: 'delete',
      to: qudaoApp,
      using: sql`kind = 'order_import' and exists (select 1 from order_import i
        where i.brand_id = file_use.brand_id and i.id::text = file_use.subject and i.position is null)`,
    }),
  ],
)

export type JobStatus = 'queued' | 'running' | 'succeeded' | 'failed'

/** Long work that a person waits for, with its progress. */
export const job = pgTable(
  'job',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    kind: text().notNull(),
    status: text().$type<JobStatus>().notNull(),
    phase: text(),
    done: integer().notNull().default(0),
    total: integer(),
    result: jsonb(),
    problem: jsonb().$type<{ code: string; details?: Record<string, unknown> }>(),
    createdBy: uuid(),
    createdAt: recordedAt(),
    startedAt: instant(),
    finishedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    check('job_status', sql`${t.status} in ('queued', 'running', 'succeeded', 'failed')`),
    brandPolicy(),
  ],
)

/** A list as somebody likes to see it: its address under a name, for them or for the whole brand. */
export const listView = pgTable(
  'list_view',
  {
    brandId: brandId().references(() => brand.id),
    id: uuid().notNull(),
    list: text().notNull(), // operationId of the list: listPartners
    memberId: uuid().notNull(), // who made it
    name: text().notNull(),
    query: text().notNull(), // of the address, without the cursor
    isShared: boolean().notNull(),
    createdAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.id] }),
    foreignKey({
      columns: [t.brandId, t.memberId],
      foreignColumns: [member.brandId, member.id],
      name: 'list_view_member',
    }),
    check('list_view_name', sql`char_length(${t.name}) between 1 and 40`),
    check('list_view_query', sql`char_length(${t.query}) <= 2000`),
    // one name stands for one view, among a person's own and among those of the brand
    uniqueIndex('list_view_own_name').on(t.brandId, t.list, t.memberId, t.name).where(sql`not ${t.isShared}`),
    uniqueIndex('list_view_shared_name').on(t.brandId, t.list, t.name).where(sql`${t.isShared}`),
    brandPolicy(),
  ],
)

/** The answer to a write that a client may send again. Kept 24 hours. */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    brandId: brandId().references(() => brand.id),
    actorId: uuid().notNull(),
    operation: text().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    status: integer(), // null while the first request is still running
    response: text(),
    createdAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.brandId, t.actorId, t.operation, t.key] }), brandPolicy()],
)
