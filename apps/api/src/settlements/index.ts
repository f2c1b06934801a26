import type { JobDef } from '../platform/jobs.ts'
import type { RouteDef } from '../platform/route.ts'
import { closeJob, releaseJob } from './jobs.ts'
import { approveStatementRoute } from './routes/approve-statement.ts'
import { approveStatementsRoute } from './routes/approve-statements.ts'
import { closeSettlementRoute } from './routes/close-settlement.ts'
import { compareStatementSheetRoute } from './routes/compare-statement-sheet.ts'
import { exportMyStatementRoute, exportStatementRoute } from './routes/export-statement.ts'
import { exportStatementComparisonRoute } from './routes/export-statement-comparison.ts'
import { getMoneyOverviewRoute } from './routes/get-money-overview.ts'
import { getMyEarningsRoute } from './routes/get-my-earnings.ts'
import { getMyStatementRoute } from './routes/get-my-statement.ts'
import { getPartnerEarningsRoute } from './routes/get-partner-earnings.ts'
import { getSettlementRoute } from './routes/get-settlement.ts'
import { getStatementRoute } from './routes/get-statement.ts'
import { listMyStatementsRoute } from './routes/list-my-statements.ts'
import { listSettlementsRoute } from './routes/list-settlements.ts'
import { listStatementsRoute } from './routes/list-statements.ts'
import { postAdjustmentRoute } from './routes/post-adjustment.ts'
import { previewSettlementRoute } from './routes/preview-settlement.ts'
import { returnStatementRoute } from './routes/return-statement.ts'
import { reviewStatementRoute } from './routes/review-statement.ts'
import { reviewStatementsRoute } from './routes/review-statements.ts'

export const routes: readonly RouteDef[] = [
  listSettlementsRoute,
  previewSettlementRoute,
  closeSettlementRoute,
  getSettlementRoute,
  reviewStatementsRoute,
  approveStatementsRoute,
  compareStatementSheetRoute, // before {id}
  exportStatementComparisonRoute,
  listStatementsRoute,
  getStatementRoute,
  reviewStatementRoute,
  approveStatementRoute,
  returnStatementRoute,
  exportStatementRoute,
  postAdjustmentRoute,
  getMoneyOverviewRoute,
  getPartnerEarningsRoute,
  getMyEarningsRoute,
  listMyStatementsRoute,
  getMyStatementRoute,
  exportMyStatementRoute,
]

export const jobs: readonly JobDef[] = [releaseJob, closeJob]

export { releaseJob } from './jobs.ts'
export { toWithholding } from './presenters/withholding.ts'
export { type Due, dueOf } from './queries/due.ts'
export { listPayeeMonths } from './queries/tax-months.ts'
export { Withholding } from './schemas/withholding.ts'
export { listSettlements, type MonthToClose } from './service/calendar.ts'
export { type ReleaseResult, releaseDue } from './service/release.ts'
export { type KnownTax, type TaxOnPayment, type TaxQuestion, taxFor } from './service/tax-for.ts'
