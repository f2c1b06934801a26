import { type Database, readInBrand, sqlOf, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Platform } from '../../domain/platforms.ts'
import type { Uuid } from '../../platform/ids.ts'

export type ExceptionStatus = 'open' | 'resolved' | 'dismissed'

export type ExceptionView = Readonly<{
  id: Uuid
  importId: Uuid
  fileName: string
  code: string
  lineNo: number
  rowOffset: bigint
  rowLength: number
  subject: string | null
  details: Readonly<Record<string, unknown>>
  amountMinor: bigint | null
  currency: string
  status: ExceptionStatus
  resolution: Readonly<Record<string, unknown>> | null
  resolvedAt: Date | null
  recordedAt: Date
  /** The partner a person has to give a plan, where that is the reason. */
  partnerId: Uuid | null
  partnerName: string | null
  /** Why else the row waits, besides this: each is settled by itself. */
  alsoOpen: readonly string[]
}>

export type ExceptionFilter = Readonly<{
  importId?: Uuid | undefined
  code?: string | undefined
  subject?: string | undefined
  status: ExceptionStatus
  before?: Uuid | undefined
  take: number
}>

const EXCEPTION_COLUMNS = `
  e.id, e.import_id as "importId", f.name as "fileName", e.code, e.line_no as "lineNo", e.row_offset as "rowOffset",
  e.row_length as "rowLength", e.subject, e.details, e.amount_minor as "amountMinor", e.currency, e.status,
  e.resolution, e.resolved_at as "resolvedAt", e.recorded_at as "recordedAt", p.id as "partnerId",
  p.name as "partnerName",
  array(select o.code from import_exception o where o.brand_id = e.brand_id and o.import_id = e.import_id
    and o.row_offset = e.row_offset and o.id <> e.id and o.status = 'open' order by o.id) as "alsoOpen"`

// the case decides before the cast: other reasons have subjects that are no ids
const PARTNER_OF_SUBJECT = `
  left join partner p on p.brand_id = e.brand_id and p.id = case when e.code = 'plan_missing' then e.subject::uuid end`

const EXCEPTION_TABLES = `
  import_exception e
  join order_import i on i.brand_id = e.brand_id and i.id = e.import_id
  join file f on f.brand_id = i.brand_id and f.sha256 = i.file_sha256${PARTNER_OF_SUBJECT}`

/** Exceptions, newest first. */
export function listExceptionRows(db: Database, brandId: number, filter: ExceptionFilter): Promise<ExceptionView[]> {
  const { importId, code, subject, status, before, take } = filter
  return readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<ExceptionView[]>`
      select ${sql.unsafe(EXCEPTION_COLUMNS)} from ${sql.unsafe(EXCEPTION_TABLES)}
      where e.brand_id = ${brandId} and e.status = ${status}
        ${importId ? sql`and e.import_id = ${importId}` : sql``}
        ${code ? sql`and e.code = ${code}` : sql``}
        ${subject ? sql`and e.subject = ${subject}` : sql``}
        ${before ? sql`and e.id < ${before}` : sql``}
      order by e.id desc limit ${take}`,
  )
}

/** @throws DomainError `import_exception.not_found` */
export async function getExceptionRow(tx: Tx, brandId: number, id: Uuid): Promise<ExceptionView> {
  const sql = sqlOf(tx)
  const [row] = await sql<ExceptionView[]>`
    select ${sql.unsafe(EXCEPTION_COLUMNS)} from ${sql.unsafe(EXCEPTION_TABLES)}
    where e.brand_id = ${brandId} and e.id = ${id}`
  if (!row) throw new DomainError('import_exception.not_found', 'no such exception', { id })
  return row
}

export type ExceptionGroup = Readonly<{
  code: string
  subject: string | null
  currency: string
  count: number
  amountMinor: bigint
  /** Of one of them: a name to show beside a code. */
  details: Readonly<Record<string, unknown>>
  sampleId: Uuid
  partnerId: Uuid | null
  partnerName: string | null
}>

const GROUPS = 500

/** Exceptions by reason and subject, the largest groups first: what a rule can resolve at once. */
export function listExceptionGroups(
  db: Database,
  brandId: number,
  { importId, status }: Pick<ExceptionFilter, 'importId' | 'status'>,
): Promise<ExceptionGroup[]> {
  return readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<ExceptionGroup[]>`
      with alike as (
        select brand_id, code, subject, currency, count(*)::int as count,
          coalesce(sum(amount_minor), 0)::bigint as "amountMinor",
          (array_agg(details order by id))[1] as details, (array_agg(id order by id))[1] as "sampleId"
        from import_exception
        where brand_id = ${brandId} and status = ${status} ${importId ? sql`and import_id = ${importId}` : sql``}
        group by brand_id, code, subject, currency order by count(*) desc, code, subject limit ${GROUPS})
      select e.code, e.subject, e.currency, e.count, e."amountMinor", e.details, e."sampleId", p.id as "partnerId",
        p.name as "partnerName"
      from alike e ${sql.unsafe(PARTNER_OF_SUBJECT)}
      order by e.count desc, e.code, e.subject`,
  )
}

export type LockedException = Readonly<{
  id: Uuid
  importId: Uuid
  code: string
  subject: string | null
  rowOffset: bigint
  status: ExceptionStatus
  platform: Platform
  lineKey: string | null
}>

type Chosen = Pick<LockedException, 'id' | 'code' | 'subject' | 'platform'>

/**
 * Locks exceptions and, with `alike`, the open ones that share reason, subject and platform with one of them. All in
 * one statement and in the order of their ids: two people who settle the same subject from two files wait for each
 * other instead of locking each other out.
 * @throws DomainError `import_exception.not_found`
 */
export async function lockExceptions(
  tx: Tx,
  brandId: number,
  ids: readonly Uuid[],
  alike: boolean,
): Promise<LockedException[]> {
  const sql = sqlOf(tx)
  const chosen = alike ? await findChosen(tx, brandId, ids) : []
  const of = <Key extends keyof Chosen>(key: Key) => [...new Set(chosen.map((one) => one[key]))]
  const rows = await sql<LockedException[]>`
    select e.id, e.import_id as "importId", e.code, e.subject, e.row_offset as "rowOffset", e.status, i.platform,
      e.details ->> 'lineKey' as "lineKey"
    from import_exception e join order_import i on i.brand_id = e.brand_id and i.id = e.import_id
    where e.brand_id = ${brandId} and (e.id = any(${[...ids]}::uuid[])
      or e.status = 'open' and e.code = any(${of('code')}::text[]) and i.platform = any(${of('platform')}::text[])
        and (e.subject = any(${of('subject').filter((subject) => subject !== null)}::text[])
          or e.subject is null and ${of('subject').includes(null)}))
    order by e.id for update of e`
  const found = new Set(rows.map(({ id }) => id))
  const missing = ids.find((id) => !found.has(id))
  if (missing) throw new DomainError('import_exception.not_found', 'no such exception', { id: missing })
  return rows
}

/** What exceptions are about, which never changes: so it may be read before the lock. */
const findChosen = (tx: Tx, brandId: number, ids: readonly Uuid[]): Promise<Chosen[]> =>
  sqlOf(tx)<Chosen[]>`
    select e.id, e.code, e.subject, i.platform
    from import_exception e join order_import i on i.brand_id = e.brand_id and i.id = e.import_id
    where e.brand_id = ${brandId} and e.id = any(${[...ids]}::uuid[])`

/** The open exceptions that a newly published plan may settle, whoever they are about. */
export async function lockPlanless(tx: Tx, brandId: number): Promise<LockedException[]> {
  return sqlOf(tx)<LockedException[]>`
    select e.id, e.import_id as "importId", e.code, e.subject, e.row_offset as "rowOffset", e.status, i.platform,
      e.details ->> 'lineKey' as "lineKey"
    from import_exception e join order_import i on i.brand_id = e.brand_id and i.id = e.import_id
    where e.brand_id = ${brandId} and e.status = 'open'
      and e.code in ('plan_missing', 'rate_missing', 'plan_ambiguous')
    order by e.id for update of e`
}

export type RowCells = Readonly<{ importId: Uuid; rowOffset: bigint; cells: Readonly<Record<string, string>> }>

/** Cells that were corrected for other reasons of these rows, the oldest correction first. */
export async function listCorrections(
  tx: Tx,
  brandId: number,
  importId: Uuid,
  rowOffsets: readonly bigint[],
): Promise<RowCells[]> {
  return sqlOf(tx)<RowCells[]>`
    select import_id as "importId", row_offset as "rowOffset", resolution -> 'cells' as cells from import_exception
    where brand_id = ${brandId} and import_id = ${importId} and row_offset = any(${[...rowOffsets].map(String)}::bigint[])
      and status = 'resolved' and resolution ->> 'kind' = 'correct' order by resolved_at, id`
}

export type Ending = Readonly<{
  status: 'resolved' | 'dismissed'
  resolution: Record<string, unknown>
  by: Uuid | null
  at: Date
}>

export async function endExceptions(tx: Tx, brandId: number, ids: readonly Uuid[], ending: Ending): Promise<void> {
  await sqlOf(tx)`
    update import_exception set status = ${ending.status}, resolution = ${JSON.stringify(ending.resolution)}::jsonb,
      resolved_by = ${ending.by}, resolved_at = ${ending.at}
    where brand_id = ${brandId} and id = any(${ids}::uuid[])`
}

/** All exceptions of one import with a status, in the order of its rows. */
export async function listExceptionsOfImport(
  tx: Tx,
  brandId: number,
  importId: Uuid,
  status: ExceptionStatus,
): Promise<Pick<ExceptionView, 'code' | 'lineNo' | 'rowOffset' | 'subject' | 'details'>[]> {
  return sqlOf(tx)`
    select code, line_no as "lineNo", row_offset as "rowOffset", subject, details from import_exception
    where brand_id = ${brandId} and import_id = ${importId} and status = ${status} order by row_offset, id`
}
