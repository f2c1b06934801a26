import { brandRoute } from '../../platform/route.ts'
import { toDataExport } from '../presenter.ts'
import { findExtent, listExportRows } from '../queries.ts'
import { DataExports } from '../schemas.ts'
import { EXPORTED_TABLES } from '../tables.ts'

/** Measured on order lines and entries, which are nearly everything: 330 bytes of text a row. */
const BYTES_A_ROW = 330

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
    const [extent, rows] = await Promise.all([
      findExtent(deps.db, actor.brandId),
      listExportRows(deps.db, actor.brandId, deps.now()),
    ])
    const bytes = extent.rows * BYTES_A_ROW + extent.fileBytes
    const items = rows.map((row) => toDataExport(row, actor.memberId, deps.now()))
    return { extent: { ...extent, tables: EXPORTED_TABLES.length, bytes }, items }
  },
)
