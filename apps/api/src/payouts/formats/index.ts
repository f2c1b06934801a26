export {
  ALIPAY_SHEET_NAME,
  type AlipayBatchOptions,
  alipayBatchFiles,
  DEFAULT_ALIPAY_LINE_LIMIT,
  type PaymentFile,
} from './alipay-batch.ts'
export {
  type AlipayResult,
  type AlipayResultLine,
  parseAlipayResult,
  type RejectedResultRow,
  type ResultTotals,
} from './alipay-result.ts'
export type { AlipayResultHead } from './alipay-result-head.ts'
export { type ExpectedPayment, matchAlipayResult, type ResultMatch, type UnmatchedCode } from './alipay-result-match.ts'
export type { PaymentStatus } from './alipay-result-words.ts'
export { BANK_SHEET_PRESETS } from './bank-presets.ts'
export { bankSheetFile, missingBankFields, type Payer } from './bank-sheet.ts'
export { BankSheetTemplate, CHECK_WITH_BANK } from './bank-template.ts'
export {
  checkPayments,
  PAYMENT_FINDINGS,
  type PaymentCheckOptions,
  type PaymentFinding,
  type PaymentFindingCode,
} from './payment-checks.ts'
export type { BankPaymentLine, NotedPayment, PaymentLine } from './payment-line.ts'
export { numberInNote, paymentNote, paymentNumber } from './payment-note.ts'
export type { SettlementFigures } from './settlement-figures.ts'
export { type SettlementSummary, type SettlementSummaryRow, settlementSummarySheet } from './settlement-summary.ts'
export { type StatementLine, type StatementSheetInput, statementSheets } from './statement-sheet.ts'
export { type WithholdingDetail, type WithholdingRow, withholdingDetailSheet } from './withholding-detail.ts'
