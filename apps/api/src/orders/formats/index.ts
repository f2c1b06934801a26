export {
  ALIMAMA_30_COLUMNS,
  type DetectedFormat,
  detectFormat,
  isOrderJsonRow,
  ORDER_HEADER_HINTS,
} from './detect-format.ts'
export type { LineField } from './fields.ts'
export { lineFingerprint, refundFingerprint } from './fingerprint.ts'
export { FORMAT_CODES, type FormatCode } from './format-code.ts'
export { type FormatSettings, formatFor, type LineFormatCode, type RefundFormatCode } from './line-formats.ts'
export { mappedFormat } from './mapped-format.ts'
export {
  type CancellationProblem,
  type CancellationRefund,
  type Cancellations,
  matchCancellations,
  type Purchase,
  type Return,
} from './match-cancellations.ts'
export { type MatchedLine, matchRepeatedLines, type RepeatedMatch, type StoredLine } from './match-repeated-lines.ts'
export { onlineRetailMapping } from './online-retail.ts'
export type { OrderFormat } from './order-format.ts'
export { type OrderMapping, type OrderMappingInput, OrderMappingSchema } from './order-mapping.ts'
export { type CorrectedRow, type RowPlace, readCorrectedRow } from './read-corrected-row.ts'
export { type ReportPart, readReport } from './read-report.ts'
export { FIRST_READING, READING_VERSION } from './reading-version.ts'
export { type ReportSurvey, surveyReport } from './report-survey.ts'
export { contentKeyOf, LINE_STATES, type LineState, type ReportedLine } from './reported-line.ts'
export type { RefundState, ReportedRefund } from './reported-refund.ts'
export type { RowIssue, RowProblem, RowProblemCode } from './row-problem.ts'
export { suggestMapping } from './suggest-mapping.ts'
