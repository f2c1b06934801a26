import { DEFAULT_ZONE } from '../../domain/clocks.ts'
import { currencyExponent } from '../../domain/currency.ts'
import { DomainError } from '../../domain/errors.ts'
import { fieldLabel, LINE_FIELD_NAMES, type LineField } from './fields.ts'
import type { FormatCode } from './format-code.ts'
import type { LinePlan } from './line-plan.ts'
import { fieldsOf, matchColumns } from './match-columns.ts'
import type { OrderFormat } from './order-format.ts'
import { FIRST_READING, READING_VERSION } from './reading-version.ts'
import { REFUND_FIELD_NAMES, type RefundField } from './refund-fields.ts'
import type { LineState } from './reported-line.ts'
import { ALIMAMA_30_STATUSES, MERCHANT_STATUSES, type StatusWords, TAOBAO_STATUSES, withDecisions } from './statuses.ts'

export type FormatSettings = Readonly<{
  timeZone?: string
  currency?: string
  /** What a brand decided that unknown status words mean. */
  statusWords?: Readonly<Record<string, LineState>>
  /** The reading of the import, READING_VERSION for one that is new. */
  reading?: number
}>

export type LineFormatCode = 'alimama_30' | 'alimama_sub' | 'tbk_order_json' | 'merchant'
export type RefundFormatCode = 'refund_csv' | 'refund_json'

type LineFormat = Readonly<{
  statuses: StatusWords
  required: readonly LineField[]
  keyPrefix: string
  keyFields: readonly LineField[]
  paysClosedOrders: boolean
  settlesAsPaid: boolean
}>

const TRADE_ID_FORMAT: LineFormat = {
  statuses: TAOBAO_STATUSES,
  required: ['orderNo', 'subOrderNo', 'productId', 'status', 'paid', 'createdAt'],
  keyPrefix: 't',
  keyFields: ['subOrderNo'],
  paysClosedOrders: true,
  settlesAsPaid: false,
}

/**
 * The known line reports. The 30-column export has neither a line number nor a time of payment, so its lines are told
 * apart by order, product and content; whatever has a trade id (CSV or JSON) shares one kind of key. A merchant's back
 * office ends at the trade's success, which settles the line at what was paid; what was refunded stands beside it and is
 * taken off once.
 */
const LINE_FORMATS: Readonly<Record<LineFormatCode, LineFormat>> = {
  alimama_30: {
    statuses: ALIMAMA_30_STATUSES,
    required: ['orderNo', 'productId', 'status', 'paid', 'createdAt'],
    keyPrefix: 'p',
    keyFields: ['orderNo', 'productId'],
    paysClosedOrders: true,
    settlesAsPaid: false,
  },
  alimama_sub: TRADE_ID_FORMAT,
  tbk_order_json: TRADE_ID_FORMAT,
  merchant: {
    statuses: MERCHANT_STATUSES,
    required: ['orderNo', 'subOrderNo', 'status', 'paid', 'createdAt'],
    keyPrefix: 'm',
    keyFields: ['subOrderNo'],
    paysClosedOrders: false,
    settlesAsPaid: true,
  },
}

const REFUND_REQUIRED: readonly RefundField[] = ['suitId', 'subOrderNo', 'refund', 'status']

/**
 * A known format, met with the columns of a file.
 *
 * @throws DomainError `order_import.mapping_incomplete` with `details.missing` when the file lacks a column it needs
 */
export function formatFor(
  code: LineFormatCode | RefundFormatCode,
  columns: readonly string[],
  { timeZone = DEFAULT_ZONE, currency = 'CNY', statusWords = {}, reading = READING_VERSION }: FormatSettings = {},
): OrderFormat {
  const missing = missingColumns(code, columns)
  if (missing.length > 0) {
    throw new DomainError('order_import.mapping_incomplete', 'the file lacks columns this report has', { missing })
  }
  const decimals = currencyExponent(currency)
  const common = { code, columns, currency, decimals, timeFormat: 'auto', zone: timeZone } as const
  if (code === 'refund_csv' || code === 'refund_json') {
    return { target: 'refunds', plan: { ...common, at: placesOf(columns, REFUND_FIELD_NAMES) } }
  }
  return { target: 'lines', plan: linePlan(LINE_FORMATS[code], common, statusWords, reading) }
}

type Common = Pick<LinePlan, 'code' | 'columns' | 'currency' | 'decimals' | 'timeFormat' | 'zone'>

function linePlan(
  format: LineFormat,
  common: Common,
  decided: Readonly<Record<string, LineState>>,
  reading: number,
): LinePlan {
  const at = placesOf(common.columns, LINE_FIELD_NAMES)
  return {
    ...common,
    at,
    statuses: withDecisions(format.statuses, decided),
    constantState: null,
    constants: {},
    required: format.required,
    keyPrefix: format.keyPrefix,
    keyColumns: format.keyFields.map((field) => at[field]),
    hasOccurrences: format.keyPrefix === 'p',
    settlesAsPaid: format.settlesAsPaid,
    settlesLessRefunded: reading === FIRST_READING,
    paysClosedOrders: format.paysClosedOrders,
    mapped: null,
  }
}

/** Chinese names of the columns that a format needs and the file lacks. */
export function missingColumns(code: FormatCode, columns: readonly string[]): string[] {
  if (code === 'mapped') return []
  if (code === 'refund_csv' || code === 'refund_json') {
    const found = matchColumns(columns, REFUND_FIELD_NAMES)
    return REFUND_REQUIRED.filter((field) => !found.has(field)).map((field) => fieldLabel(REFUND_FIELD_NAMES[field]))
  }
  const found = matchColumns(columns, LINE_FIELD_NAMES)
  const isThere = (field: LineField) => found.has(field) || (field === 'createdAt' && found.has('paidAt'))
  const lacking = LINE_FORMATS[code].required.filter((field) => !isThere(field))
  return lacking.map((field) => fieldLabel(LINE_FIELD_NAMES[field]))
}

function placesOf<Field extends string>(
  columns: readonly string[],
  names: Readonly<Record<Field, readonly string[]>>,
): Record<Field, number> {
  const found = matchColumns(columns, names)
  // safe because every field of the record is given an entry
  return Object.fromEntries(fieldsOf(names).map((field) => [field, found.get(field) ?? -1])) as Record<Field, number>
}
