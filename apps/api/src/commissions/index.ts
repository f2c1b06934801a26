import type { JobDef } from '../platform/jobs.ts'
import type { RouteDef } from '../platform/route.ts'
import { backTestJob } from './jobs.ts'
import { backTestCommissionPlanRoute } from './routes/back-test-commission-plan.ts'
import { listChannelReceiptsRoute, recordChannelReceiptRoute } from './routes/channel-receipts.ts'
import { createCommissionPlanRoute } from './routes/create-commission-plan.ts'
import { getCommissionPlanRoute } from './routes/get-commission-plan.ts'
import { getEntryTraceRoute, getMyEntryTraceRoute } from './routes/get-entry-trace.ts'
import { getPlanStartRoute } from './routes/get-plan-start.ts'
import { listCommissionPlansRoute } from './routes/list-commission-plans.ts'
import { listEntriesRoute, listMyEntriesRoute } from './routes/list-entries.ts'
import { previewCommissionRoute } from './routes/preview-commission.ts'
import { publishCommissionPlanRoute } from './routes/publish-commission-plan.ts'
import { updateCommissionPlanDraftRoute } from './routes/update-commission-plan-draft.ts'

export const routes: readonly RouteDef[] = [
  previewCommissionRoute, // before {id}: a plan cannot be called "preview"
  backTestCommissionPlanRoute,
  getPlanStartRoute,
  createCommissionPlanRoute,
  listCommissionPlansRoute,
  getCommissionPlanRoute,
  updateCommissionPlanDraftRoute,
  publishCommissionPlanRoute,
  listEntriesRoute,
  getEntryTraceRoute,
  recordChannelReceiptRoute,
  listChannelReceiptsRoute,
  listMyEntriesRoute,
  getMyEntryTraceRoute,
]

export const jobs: readonly JobDef[] = [backTestJob]

export { planPublished } from './plan-published.ts'
export { type EntryView, toEntry } from './presenters/entry.ts'
export { listPayableSums } from './queries/entry-balance.ts'
export { ENTRY_STATES, type EntryState, entryDocuments, entryState, paymentOf } from './queries/entry-state.ts'
export { type EntryFilter, type EntryRow, listEntryRows } from './queries/list-entries.ts'
export { listPeriodLines, type PeriodLineFilter, type PeriodLineRow } from './queries/period-lines.ts'
export { findLastClosedPeriod } from './queries/plans.ts'
export { listExpectedReceipts } from './queries/receipts.ts'
export { Entry } from './schemas/entry.ts'
export { getEntry, listEntries } from './service/list-entries.ts'
export { type PartnerIncrement, periodIncrements } from './service/period-increments.ts'
export { readFor, type Visible, visibleTo } from './visible.ts'
