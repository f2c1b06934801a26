import { brandRoute } from '../../platform/route.ts'
import { fromIdCursor, toPage } from '../../platform/wire.ts'
import { toJob } from '../presenter.ts'
import { listJobRows } from '../queries.ts'
import { JobFilters, JobPage } from '../schemas.ts'

export const listJobs = brandRoute(
  {
    operationId: 'listJobs',
    permission: 'brand.read',
    summary: 'Long work of the brand, newest first',
    method: 'get',
    path: '/jobs',
    query: JobFilters,
    answer: { description: 'A page of jobs', schema: JobPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const { status, kind, cursor, limit } = query
    const rows = await listJobRows(deps.db, actor, { status, kind, before: fromIdCursor(cursor), take: limit + 1 })
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => toJob(row, actor),
    )
  },
)
