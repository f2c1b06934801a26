import { type Database, readInBrand, sqlOf, type TransactionSql, type Tx } from '@qudao/db/client'
import { type ImportKind, type ImportStatus, orderImport } from '@qudao/db/schema'
import { and, eq } from 'drizzle-orm'
import { DomainError } from '../../domain/errors.ts'
import type { Platform } from '../../domain/platforms.ts'
import type { BrandView } from '../../platform/actor.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { Totals, TotalsJson } from '../booking/totals.ts'
import { totalsToJson } from '../booking/totals.ts'
import type { FormatCode } from '../formats/index.ts'
import type { Layout } from '../reading/layout.ts'

export type ImportProblem = { code: string; details: Record<string, unknown> }

export type ImportRow = Readonly<{
  id: Uuid
  fileSha256: string
  kind: ImportKind
  platform: Platform
  format: FormatCode
  layout: Layout
  status: ImportStatus
  position: bigint | null
  doneThrough: bigint
  /** What it did; or, where it failed, why. */
  totals: Partial<TotalsJson> | { problem: ImportProblem } | null
  jobId: Uuid | null
  createdBy: Uuid | null
  createdAt: Date
  confirmedBy: Uuid | null
  confirmedAt: Date | null
  finishedAt: Date | null
  fileName: string
  fileSize: bigint
}>

type Reader = Pick<TransactionSql, 'unsafe'> & TransactionSql

const columns = (sql: Reader) => sql`
  i.id, i.file_sha256 as "fileSha256", i.kind, i.platform, i.format, i.layout, i.status, i.position,
  i.done_through as "doneThrough", i.totals, i.job_id as "jobId", i.created_by as "createdBy",
  i.created_at as "createdAt", i.confirmed_by as "confirmedBy", i.confirmed_at as "confirmedAt",
  i.finished_at as "finishedAt", f.name as "fileName", f.size as "fileSize"`

/** @throws DomainError `order_import.not_found` */
export async function getImport(tx: Tx, brandId: number, id: Uuid, lock = false): Promise<ImportRow> {
  const sql = sqlOf(tx)
  const [row] = await sql<ImportRow[]>`
    select ${columns(sql)} from order_import i join file f on f.brand_id = i.brand_id and f.sha256 = i.file_sha256
    where i.brand_id = ${brandId} and i.id = ${id} ${lock ? sql`for update of i` : sql``}`
  if (!row) throw new DomainError('order_import.not_found', 'no such import', { id })
  return row
}

/** Confirmed imports of a brand that have not ended, in the order they were confirmed in. */
export async function listUnfinished(tx: Tx, brandId: number, through: bigint | null): Promise<ImportRow[]> {
  const sql = sqlOf(tx)
  return sql<ImportRow[]>`
    select ${columns(sql)} from order_import i join file f on f.brand_id = i.brand_id and f.sha256 = i.file_sha256
    where i.brand_id = ${brandId} and i.status in ('queued', 'running')
      and (${through}::bigint is null or i.position <= ${through}::bigint)
    order by i.position`
}

export type NewImport = {
  id: Uuid
  fileSha256: string
  kind: ImportKind
  platform: Platform
  format: FormatCode
  layout: Layout
  createdBy: Uuid | null
}

export async function insertImport(tx: Tx, brandId: number, row: NewImport): Promise<void> {
  await tx.insert(orderImport).values({ brandId, ...row, status: 'uploaded' })
}

export async function updateImport(
  tx: Tx,
  brandId: number,
  id: Uuid,
  values: Partial<typeof orderImport.$inferInsert>,
): Promise<void> {
  await tx
    .update(orderImport)
    .set(values)
    .where(and(eq(orderImport.brandId, brandId), eq(orderImport.id, id)))
}

/** The next place in the brand's sequence of imports; two confirmations at once queue up for it. */
export async function nextPosition(tx: Tx, brandId: number): Promise<number> {
  const sql = sqlOf(tx)
  await sql`select pg_advisory_xact_lock(hashtext('qudao.import.position'), ${brandId}::int)`
  const [row] = await sql<{ position: bigint }[]>`
    select coalesce(max(position), 0) + 1 as position from order_import where brand_id = ${brandId}`
  return Number(row?.position ?? 1)
}

export type ChunkMark = Readonly<{
  phase: 'rows' | 'returns' | 'waiting'
  start: number
  through: number
  totals: Totals
}>

export type ChunkName = Pick<ChunkMark, 'phase' | 'start' | 'through'>

/**
 * Marks a piece as committed, in the transaction that books it: first of all, so that a second writer of the same
 * piece waits here, and then finds what the first one did.
 *
 * @returns the totals of the piece if it was booked before
 */
export async function claimChunk(
  sql: TransactionSql,
  brandId: number,
  importId: Uuid,
  { phase, start, through }: ChunkName,
): Promise<Partial<TotalsJson> | undefined> {
  const claimed = await sql`
    insert into order_import_chunk (brand_id, import_id, phase, start, through, totals)
    values (${brandId}, ${importId}, ${phase}, ${start}, ${through}, '{}')
    on conflict (brand_id, import_id, phase, start) do nothing returning start`
  if (claimed.length > 0) return undefined
  const [done] = await sql<{ totals: Partial<TotalsJson> }[]>`
    select totals from order_import_chunk
    where brand_id = ${brandId} and import_id = ${importId} and phase = ${phase} and start = ${start}`
  return done?.totals ?? {}
}

export async function writeChunkTotals(
  sql: TransactionSql,
  brandId: number,
  importId: Uuid,
  { phase, start }: ChunkName,
  totals: Totals,
): Promise<void> {
  await sql`
    update order_import_chunk set totals = ${JSON.stringify(totalsToJson(totals))}::jsonb
    where brand_id = ${brandId} and import_id = ${importId} and phase = ${phase} and start = ${start}`
}

export async function listChunks(tx: Tx, brandId: number, importId: Uuid) {
  return sqlOf(tx)<{ phase: ChunkMark['phase']; start: bigint; through: bigint; totals: Partial<TotalsJson> }[]>`
    select phase, start, through, totals from order_import_chunk
    where brand_id = ${brandId} and import_id = ${importId} order by phase, start`
}

/** Brands that have imports waiting or under way. */
export async function listBrandsWithUnfinished(db: Database): Promise<{ brandId: number }[]> {
  return db.owner<{ brandId: number }[]>`
    select distinct brand_id as "brandId" from order_import where status in ('queued', 'running') order by brand_id`
}

/** Whether a published plan exists at all: without one nobody has said who pays. */
export async function hasPublishedPlan(tx: Tx, brandId: number): Promise<boolean> {
  const [row] = await sqlOf(tx)<{ found: boolean }[]>`
    select exists (select from commission_plan_version where brand_id = ${brandId} and published_at is not null) as found`
  return row?.found ?? false
}

export type ImportListRow = { id: Uuid; item: string }

/** A page of imports, newest first; `json` is built in the database. */
export async function listImports(db: Database, brandId: number, before: Uuid | null, limit: number) {
  return readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<ImportRow[]>`
      select i.id, i.file_sha256 as "fileSha256", i.kind, i.platform, i.format, i.layout, i.status, i.position,
        i.done_through as "doneThrough", i.totals, i.job_id as "jobId", i.created_by as "createdBy",
        i.created_at as "createdAt", i.confirmed_by as "confirmedBy", i.confirmed_at as "confirmedAt",
        i.finished_at as "finishedAt", f.name as "fileName", f.size as "fileSize"
      from order_import i join file f on f.brand_id = i.brand_id and f.sha256 = i.file_sha256
      where i.brand_id = ${brandId} and (${before}::uuid is null or i.id < ${before}::uuid)
      order by i.id desc limit ${limit}`,
  )
}

export async function getBrand(tx: Tx, brandId: number): Promise<BrandView> {
  const [row] = await sqlOf(tx)<BrandView[]>`
    select id, slug, name, currency, time_zone as "timeZone", settings from brand where id = ${brandId}`
  if (!row) throw new DomainError('brand.not_found', 'no such brand', { brandId })
  return row
}

/** Where an import stands, for its list and for the job that a person waits for. */
export async function markProgress(
  tx: Tx,
  brandId: number,
  { importId, jobId, done, total }: { importId: Uuid; jobId: Uuid | null; done: number; total: number },
): Promise<void> {
  const sql = sqlOf(tx)
  await sql`update order_import set done_through = ${done} where brand_id = ${brandId} and id = ${importId}`
  if (!jobId) return
  await sql`
    update job set status = 'running', phase = 'rows', done = ${done}, total = ${total}
    where brand_id = ${brandId} and id = ${jobId} and finished_at is null`
}

/** The job of an import that ended in another's hands: a resumed one, or one taken in with a later file. */
export async function endJob(tx: Tx, brandId: number, jobId: Uuid, result: TotalsJson, at: Date): Promise<void> {
  await sqlOf(tx)`
    update job set status = 'succeeded', result = ${JSON.stringify(result)}::jsonb, done = ${result.rows},
      total = ${result.rows}, finished_at = ${at}, problem = null
    where brand_id = ${brandId} and id = ${jobId}`
}

export async function namePartners(tx: Tx, brandId: number, ids: readonly Uuid[]): Promise<Map<Uuid, string>> {
  if (ids.length === 0) return new Map()
  const rows = await sqlOf(tx)<{ id: Uuid; name: string }[]>`
    select id, name from partner where brand_id = ${brandId} and id = any(${ids}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
