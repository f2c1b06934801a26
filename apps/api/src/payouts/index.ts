import type { RouteDef } from '../platform/route.ts'
import { approvePayoutBatchRoute } from './routes/approve-payout-batch.ts'
import { createBankTemplateRoute, listBankTemplatesRoute } from './routes/bank-templates.ts'
import { cancelPayoutBatchRoute } from './routes/cancel-payout-batch.ts'
import { createPayoutBatchRoute } from './routes/create-payout-batch.ts'
import { downloadPayoutFileRoute } from './routes/download-payout-file.ts'
import { exportPayoutBatchRoute } from './routes/export-payout-batch.ts'
import { getPayoutBatchRoute } from './routes/get-payout-batch.ts'
import { importPayoutResultRoute } from './routes/import-payout-result.ts'
import { listPayoutBatchesRoute } from './routes/list-payout-batches.ts'
import { listPayoutLinesRoute } from './routes/list-payout-lines.ts'
import { previewPayoutBatchRoute } from './routes/preview-payout-batch.ts'
import { previewPayoutResultRoute } from './routes/preview-payout-result.ts'
import { recordPayoutOutcomeRoute } from './routes/record-payout-outcome.ts'

export type { PayeeRow } from './queries/payees.ts'
export { type FoundPayment, findPayments } from './service/find-payments.ts'
export { fingerprintOfPayees } from './service/payee-fingerprint.ts'
export { type FilePayment, type FrozenPayment, readPaymentRows, writtenAs } from './service/read-payment-rows.ts'

export const routes: readonly RouteDef[] = [
  previewPayoutBatchRoute,
  createPayoutBatchRoute,
  listPayoutBatchesRoute,
  getPayoutBatchRoute,
  listPayoutLinesRoute,
  approvePayoutBatchRoute,
  cancelPayoutBatchRoute,
  exportPayoutBatchRoute,
  downloadPayoutFileRoute,
  previewPayoutResultRoute,
  importPayoutResultRoute,
  recordPayoutOutcomeRoute,
  listBankTemplatesRoute,
  createBankTemplateRoute,
]
