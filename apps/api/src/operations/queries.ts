import { type Database, readInBrand } from '@qudao/db/client'
import type { JobStatus } from '@qudao/db/schema'
import type { Member } from '../platform/actor.ts'
import type { Uuid } from '../platform/ids.ts'
import type { Permission } from '../platform/permissions.ts'

export type JobRow = {
  id: Uuid
  kind: string
  status: JobStatus
  phase: string | null
  done: number
  total: number | null
  result: Record<string, unknown> | null
  problem: { code: string; details?: Record<string, unknown> } | null
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
}

export type JobSearch = {
  id?: Uuid | undefined
  status?: JobStatus | undefined
  kind?: string | undefined
  before?: Uuid | undefined
  take: number
}

/** Jobs of the brand, newest first; whoever sees only their own partners sees only jobs of their own. */
export function listJobRows(
  db: Database,
  actor: Member,
  { id, status, kind, before, take }: JobSearch,
): Promise<JobRow[]> {
  const { brandId, ownPartnersOnly } = actor
  return readInBrand(
    db,
    actor,
    (sql) => sql<JobRow[]>`
      select id, kind, status, phase, done, total, result, problem, created_at as "createdAt",
        started_at as "startedAt", finished_at as "finishedAt"
      from job
      where brand_id = ${brandId}
        ${ownPartnersOnly ? sql`and created_by = ${ownPartnersOnly}` : sql``}
        ${id ? sql`and id = ${id}` : sql``}
        ${status ? sql`and status = ${status}` : sql``}
        ${kind ? sql`and kind = ${kind}` : sql``}
        ${before ? sql`and id < ${before}` : sql``}
      order by id desc limit ${take}`,
  )
}

export type FileRow = {
  name: string
  mediaType: string
  size: number
  /** What it takes to open it, by each use; none when no room has taken it in. */
  permissions: Permission[]
}

export async function findFileRow(db: Database, brandId: number, sha256: string): Promise<FileRow | undefined> {
  const [row] = await readInBrand(
    db,
    { brandId, scope: 'brand' },
    (sql) => sql<FileRow[]>`
      select coalesce(p.name, f.name) as name, f.media_type as "mediaType", f.size::float8 as size,
        array(select distinct u.permission from file_use u where u.brand_id = f.brand_id and u.sha256 = f.sha256)
          as permissions
      from file f
      left join lateral (select name from payout_file p where p.brand_id = f.brand_id and p.file_sha256 = f.sha256
        order by p.batch_id, p.sequence limit 1) p on true
      where f.brand_id = ${brandId} and f.sha256 = ${sha256}`,
  )
  return row
}
