import type { RouteDef } from '../platform/route.ts'
import { downloadDataExport } from './routes/download-data-export.ts'
import { listDataExports } from './routes/list-data-exports.ts'
import { requestDataExport } from './routes/request-data-export.ts'

export { jobs } from './jobs.ts'
export const routes: readonly RouteDef[] = [listDataExports, requestDataExport, downloadDataExport]
