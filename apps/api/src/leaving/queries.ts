import { type Database, readInBrand, type Sql, sqlOf, type TransactionSql, type Tx } from '@qudao/db/client'
import type { JobStatus } from '@qudao/db/schema'
import type { Uuid } from '../platform/ids.ts'
import { PEOPLE } from './parts.ts'
import { EXPORTED_TABLES, type ExportedTable } from './tables.ts'

/** As they stand in the file, by column. */
export type TextRow = Readonly<Record<string, string | null>>
export type KeptFile = Readonly<{ sha256: string; name: string; size: number }>

const ROWS_A_PIECE = 200
const quoted = (name: string) => `"${name}"`

/**
 * Everything read from here on is of one instant, however long it takes. Nothing is locked; only old row versions are
 * kept meanwhile.
 */
export async function holdSnapshot(tx: Tx): Promise<TransactionSql> {
  const sql = sqlOf(tx)
  await sql.unsafe(`set transaction isolation level repeatable read, read only; set local statement_timeout = 0;
    set local idle_in_transaction_session_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'`)
  return sql
}

const ownRows = ({ table }: Pick<ExportedTable, 'table'>, brandId: number) =>
  `from ${quoted(table)} where ${table === 'brand' ? 'id' : 'brand_id'} = ${brandId}`

/** Rows of a table in the order of its key, through a cursor: a piece at a time is in memory. */
export function readTable(sql: TransactionSql, brandId: number, part: ExportedTable, key: readonly string[]) {
  const columns = part.columns.map((name) => `${quoted(part.opened?.[name] ?? name)}::text as ${quoted(name)}`)
  const order = key.map(quoted).join(', ')
  return sql
    .unsafe<TextRow[]>(`select ${columns.join(', ')} ${ownRows(part, brandId)} order by ${order}`)
    .cursor(ROWS_A_PIECE)
}

/** Members' sign-in names are shown to the brand anyway; those of partners' people are their own. */
export function readPeople(sql: TransactionSql, brandId: number) {
  const of = (table: string) => `exists (select from ${table} b where b.brand_id = ${brandId} and b.user_id = u.id)`
  const columns = PEOPLE.columns.map((name) =>
    name === 'user_id'
      ? 'u.id::text as user_id'
      : name === 'name'
        ? 'u.name'
        : `case when ${of('member')} then u.${name} end as ${name}`,
  )
  return sql
    .unsafe<TextRow[]>(
      `select ${columns.join(', ')} from "user" u where ${of('member')} or ${of('partner_user')} order by u.id`,
    )
    .cursor(ROWS_A_PIECE)
}

/** The columns of each table's primary key, in order. */
export async function listKeys(sql: TransactionSql): Promise<Map<string, string[]>> {
  const rows = await sql<{ table: string; columns: string[] }[]>`
    select c.relname as table, array_agg(a.attname::text order by k.place) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    cross join lateral unnest(i.indkey) with ordinality as k(number, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
    where i.indisprimary and n.nspname = 'public' group by c.relname`
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}

/** Files that a room has taken in or written; an upload that was only looked at is nobody's and is swept. */
export async function listKeptFiles(sql: TransactionSql, brandId: number): Promise<KeptFile[]> {
  return sql<KeptFile[]>`
    select f.sha256, f.name, f.size::float8 as size from file f
    where f.brand_id = ${brandId}
      and exists (select from file_use u where u.brand_id = f.brand_id and u.sha256 = f.sha256)
    order by f.sha256`
}

export type Extent = { rows: number; files: number; fileBytes: number }

const countRows = (brandId: number) =>
  EXPORTED_TABLES.map((part) => `(select count(*) ${ownRows(part, brandId)})`).join(' + ')

/** Measured on order lines and entries, which are nearly everything: 330 bytes of text a row. */
const BYTES_A_ROW = 330

/** Rough size of an export before it is packed. */
export const bytesOf = ({ rows, fileBytes }: Extent): number => rows * BYTES_A_ROW + fileBytes

/** How much an export would hold now. Every row is counted: for when an export begins, not for looking. */
export async function findExtent(db: Database, brandId: number): Promise<Extent> {
  const [row] = await readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<{ rows: number }[]>`select (${sql.unsafe(countRows(brandId))})::float8 as rows`,
  )
  return { rows: row?.rows ?? 0, ...(await findFiles(db, brandId)) }
}

/** About how much it would hold, as the planner knows the tables: no row is read. */
export async function estimateExtent(db: Database, brandId: number): Promise<Extent> {
  const all = EXPORTED_TABLES.map((part) => `select 1 ${ownRows(part, brandId)}`).join(' union all ')
  // as the owner of the tables: the policies of the serving login would be estimated as filters of their own
  const [[row], files] = await Promise.all([
    db.owner.unsafe<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[]>(`explain (format json) ${all}`),
    findFiles(db, brandId),
  ])
  return { rows: row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0, ...files }
}

async function findFiles(db: Database, brandId: number): Promise<Omit<Extent, 'rows'>> {
  const [row] = await readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<Omit<Extent, 'rows'>[]>`
      select count(*)::int as files, coalesce(sum(f.size), 0)::float8 as "fileBytes" from file f
      where f.brand_id = ${brandId}
        and exists (select from file_use u where u.brand_id = f.brand_id and u.sha256 = f.sha256)`,
  )
  return row ?? { files: 0, fileBytes: 0 }
}

/** What a finished export says of itself. */
export type ExportResult = Readonly<{
  exportId: Uuid
  sha256: string
  size: number
  rows: number
  files: number
  missingFiles: number
  expiresAt: string
}>

export type ExportRow = {
  id: Uuid
  status: JobStatus
  phase: string | null
  done: number
  total: number | null
  result: ExportResult | Record<string, never> | null
  problem: { code: string } | null
  createdBy: Uuid
  askedBy: string
  createdAt: Date
  finishedAt: Date | null
}

export const EXPORT_QUEUE = 'leaving.export'

/**
 * Whether a job is still going to end by itself. A process that died leaves its row as it was, and the queue begins the
 * work again a few times only: such a row must not stand in the way for ever. What runs holds the brand's turn; ten
 * minutes are longer than the queue needs to begin again.
 */
const isAlive = (sql: Sql | TransactionSql, now: Date) => sql`(
  (j.status = 'queued' and j.created_at > now() - interval '1 day')
  or (j.status = 'running' and (j.started_at > ${now}::timestamptz - interval '10 minutes' or exists (
    select from pg_locks l where l.locktype = 'advisory' and l.granted
      and l.database = (select oid from pg_database where datname = current_database())
      and l.classid::bigint = hashtext('qudao.leaving.run')::bigint & 4294967295 and l.objid::bigint = j.brand_id))))`

/** The newest exports of a brand, or one of them; one whose process died for good has failed. */
export function listExportRows(db: Database, brandId: number, now: Date, id?: Uuid): Promise<ExportRow[]> {
  return readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<ExportRow[]>`
      select j.id, case when ${isOver(sql, now)} then 'failed' else j.status end as status, j.phase, j.done, j.total,
        j.result, case when ${isOver(sql, now)} then ${sql.json({ code: 'data_export.interrupted' })} else j.problem end as problem,
        j.created_by as "createdBy", u.name as "askedBy", j.created_at as "createdAt", j.finished_at as "finishedAt"
      from job j
      join member m on m.brand_id = j.brand_id and m.id = j.created_by
      join "user" u on u.id = m.user_id
      where j.brand_id = ${brandId} and j.kind = ${EXPORT_QUEUE} ${id ? sql`and j.id = ${id}` : sql``}
      order by j.id desc limit 20`,
  )
}

const isOver = (sql: Sql | TransactionSql, now: Date) =>
  sql`j.status in ('queued', 'running') and not ${isAlive(sql, now)}`

/** Whether an export is waiting or running. Whoever asks at the same moment waits here for the other's answer. */
export async function isExportRunning(tx: Tx, brandId: number, now: Date): Promise<boolean> {
  const sql = sqlOf(tx)
  await sql`select pg_advisory_xact_lock(hashtext('qudao.leaving'), ${brandId}::int)`
  const running = await sql`
    select from job j where j.brand_id = ${brandId} and j.kind = ${EXPORT_QUEUE} and ${isAlive(sql, now)}`
  return running.length > 0
}

/** Holds the brand's one place for a running export until the transaction ends; false when another one has it. */
export async function takeTurn(sql: TransactionSql, brandId: number): Promise<boolean> {
  const [row] = await sql<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext('qudao.leaving.run'), ${brandId}::int) as taken`
  return row?.taken ?? false
}

/** The person who asked, while they are an owner of the brand and not switched off. */
export async function findOwner(db: Database, brandId: number, memberId: Uuid): Promise<{ name: string } | undefined> {
  const [row] = await readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<{ name: string }[]>`
      select u.name from member m join "user" u on u.id = m.user_id
      where m.brand_id = ${brandId} and m.id = ${memberId} and m.role = 'owner'
        and m.disabled_at is null and u.disabled_at is null`,
  )
  return row
}

export async function findBrand(sql: TransactionSql, brandId: number) {
  const [row] = await sql<{ id: number; slug: string; name: string }[]>`
    select id, slug, name from brand where id = ${brandId}`
  if (!row) throw new Error(`no brand ${brandId}`)
  return row
}
