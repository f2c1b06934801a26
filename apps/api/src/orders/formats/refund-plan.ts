import type { FormatCode } from './format-code.ts'
import type { RefundField } from './refund-fields.ts'
import type { TimeFormat } from './report-time.ts'

/** Everything that reading the refunds of one file needs to know. */
export type RefundPlan = Readonly<{
  code: FormatCode
  columns: readonly string[]
  at: Readonly<Record<RefundField, number>>
  currency: string
  decimals: number
  timeFormat: TimeFormat
  zone: string
}>
