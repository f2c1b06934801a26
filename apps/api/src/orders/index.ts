import type { JobDef } from '../platform/jobs.ts'
import type { RouteDef } from '../platform/route.ts'
import { importJob, previewJob, resumeJob, sweepUploadsJob } from './jobs.ts'
import { planPublishedJob } from './plan-published-job.ts'
import { adoptDiscoveriesRoute } from './routes/adopt-discoveries.ts'
import { confirmOrderImportRoute } from './routes/confirm-order-import.ts'
import { discoverFromImportRoute } from './routes/discover-from-import.ts'
import { exportImportExceptionsRoute } from './routes/export-import-exceptions.ts'
import { getImportExceptionRoute } from './routes/get-import-exception.ts'
import { getOrderImportRoute } from './routes/get-order-import.ts'
import { getOrderImportTemplateRoute } from './routes/get-order-import-template.ts'
import { getOrderLineRoute } from './routes/get-order-line.ts'
import { importOrdersRoute } from './routes/import-orders.ts'
import { listImportExceptionsRoute } from './routes/list-import-exceptions.ts'
import { listMyOrderLinesRoute } from './routes/list-my-order-lines.ts'
import { listOrderImportsRoute } from './routes/list-order-imports.ts'
import { listOrderLinesRoute } from './routes/list-order-lines.ts'
import { previewOrderImportRoute } from './routes/preview-order-import.ts'
import { removeOrderImportRoute } from './routes/remove-order-import.ts'
import { resolveImportExceptionRoute } from './routes/resolve-import-exception.ts'
import { setOrderImportMappingRoute } from './routes/set-order-import-mapping.ts'

export const routes: readonly RouteDef[] = [
  importOrdersRoute,
  listOrderImportsRoute,
  getOrderImportTemplateRoute,
  getOrderImportRoute,
  setOrderImportMappingRoute,
  previewOrderImportRoute,
  confirmOrderImportRoute,
  removeOrderImportRoute,
  discoverFromImportRoute,
  adoptDiscoveriesRoute,
  exportImportExceptionsRoute,
  listImportExceptionsRoute,
  getImportExceptionRoute,
  resolveImportExceptionRoute,
  listOrderLinesRoute,
  getOrderLineRoute,
  listMyOrderLinesRoute,
]

export const jobs: readonly JobDef[] = [importJob, previewJob, planPublishedJob, resumeJob, sweepUploadsJob]

export type { EntryRow } from './booking/chunk-plan.ts'
export type { LineRow } from './booking/line-row.ts'
export { listReplayable, type ReplayableImport } from './queries/replayable.ts'
export { MemoryBooks } from './replay/memory-books.ts'
export { replayImport } from './replay/replay-import.ts'
export { confirmOrderImport } from './service/confirm-order-import.ts'
export { findLinesByOrderNo } from './service/find-lines.ts'
export { uploadOrderFile } from './service/upload-order-file.ts'
