import { brandRoute } from '../../platform/route.ts'
import { listStored } from '../export-store.ts'
import { toDataExport } from '../presenter.ts'
import { bytesOf, estimateExtent, listExportRows } from '../queries.ts'
import { DataExports } from '../schemas.ts'
import { EXPORTED_TABLES } from '../tables.ts'

export const listDataExports = brandRoute(
  {
    operationId: 'listDataExports',
    permission: 'brand.export',
    summary: 'What an export of all data would hold, and the newest exports',
    method: 'get',
    path: '/data-exports',
    answer: { description: 'Extent and exports, newest first', schema: DataExports },
  },
  async ({ deps, actor }) => {
    const { brandId, memberId } = actor
    const [extent, rows, stored] = await Promise.all([
      estimateExtent(deps.db, brandId),
      listExportRows(deps.db, brandId, deps.now()),
      listStored(deps, brandId),
    ])
    const items = rows.map((row) => toDataExport(row, { memberId, now: deps.now(), stored }))
    return { extent: { ...extent, tables: EXPORTED_TABLES.length, bytes: bytesOf(extent) }, items }
  },
)
