import type { LineField } from './fields.ts'
import type { FormatCode } from './format-code.ts'
import type { TimeFormat } from './report-time.ts'
import type { LineState } from './reported-line.ts'
import type { StatusWords } from './statuses.ts'

/** Everything that reading the lines of one file needs to know: a format or a mapping, met with the file's columns. */
export type LinePlan = Readonly<{
  code: FormatCode
  columns: readonly string[]
  /** The column of each field, -1 for none. */
  at: Readonly<Record<LineField, number>>
  statuses: StatusWords
  /** The state of every line of a file without a status column. */
  constantState: LineState | null
  /** Texts that stand for a column the file does not have. */
  constants: Readonly<Partial<Record<LineField, string>>>
  required: readonly LineField[]
  keyPrefix: string
  keyColumns: readonly number[]
  /** Whether several rows with one key are several lines (numbered by content) or a contradiction. */
  hasOccurrences: boolean
  /** A settled line without a settled amount or time was settled as paid. */
  settlesAsPaid: boolean
  /** The first reading: what was refunded is no part of what such a line settles at. */
  settlesLessRefunded: boolean
  /** Whether a closed order for which the merchant kept money is still settled on it. */
  paysClosedOrders: boolean
  currency: string
  /** Decimals amounts are written with: the currency's, or 0 for fen. */
  decimals: number
  timeFormat: TimeFormat
  zone: string
  mapped: MappedRules | null
}>

/** Rules only mapped files have. */
export type MappedRules = Readonly<{
  paidIsQuantityTimesPrice: boolean
  returnColumn: number
  returnPrefix: string
  excludedProducts: ReadonlySet<string>
  excludesZeroPrice: boolean
}>
