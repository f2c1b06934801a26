import { brandRoute } from '../../platform/route.ts'
import { fromIdCursor, toPage } from '../../platform/wire.ts'
import { toExceptionGroup, toImportException } from '../presenter.ts'
import { listExceptionGroups, listExceptionRows } from '../queries/exceptions.ts'
import { requireAllPartners } from '../require-all-partners.ts'
import { ExceptionQuery, ImportExceptionPage } from '../schemas.ts'

export const listImportExceptionsRoute = brandRoute(
  {
    operationId: 'listImportExceptions',
    permission: 'orders.read',
    summary: 'Rows that could not be used, newest first, and how many there are of each kind',
    method: 'get',
    path: '/import-exceptions',
    query: ExceptionQuery,
    answer: { description: 'A page of exceptions', schema: ImportExceptionPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    requireAllPartners(actor)
    const { import: importId, code, subject, status, cursor, limit } = query
    const before = fromIdCursor(cursor)
    const [rows, groups] = await Promise.all([
      listExceptionRows(deps.db, actor.brandId, { importId, code, subject, status, before, take: limit + 1 }),
      before ? [] : listExceptionGroups(deps.db, actor.brandId, { importId, status }),
    ])
    return { ...toPage(rows, limit, ({ id }) => [id], toImportException), groups: groups.map(toExceptionGroup) }
  },
)
