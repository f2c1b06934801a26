import { LINE_FIELD_NAMES, type LineField } from './fields.ts'
import { columnKey, fieldsOf, matchColumns } from './match-columns.ts'
import { parseReportTime } from './report-time.ts'

/** Shorter parts of names are in too many columns. */
const MIN_PART = 3

/**
 * What the columns of an unknown file may mean: by name, then by a known name inside of the column's name, checked
 * against the sample. A suggestion a person confirms, nothing that reads a file by itself.
 */
export function suggestMapping(
  columns: readonly string[],
  sample: readonly (readonly string[])[] = [],
): Partial<Record<LineField, string>> {
  const named = matchColumns(columns, LINE_FIELD_NAMES)
  const taken = new Set(named.values())
  const suggested: Partial<Record<LineField, string>> = {}
  for (const field of fieldsOf(LINE_FIELD_NAMES)) {
    const index = named.get(field) ?? findByPart(columns, field, taken)
    if (
      index === undefined ||
      !fits(
        field,
        sample.map((row) => row[index] ?? ''),
      )
    )
      continue
    taken.add(index)
    suggested[field] = columns[index]!
  }
  return suggested
}

function findByPart(columns: readonly string[], field: LineField, taken: ReadonlySet<number>): number | undefined {
  const names = LINE_FIELD_NAMES[field].map(columnKey).filter((name) => name.length >= MIN_PART)
  const index = columns.findIndex(
    (column, i) => !taken.has(i) && names.some((name) => columnKey(column).includes(name)),
  )
  return index < 0 ? undefined : index
}

const TIMES: ReadonlySet<LineField> = new Set(['createdAt', 'paidAt', 'receivedAt', 'settledAt', 'modifiedAt'])
const NUMBERS: ReadonlySet<LineField> = new Set([
  'quantity',
  'unitPrice',
  'paid',
  'settled',
  'incomeAtPayment',
  'incomeAtSettlement',
  'channelFee',
  'channelCommission',
  'refunded',
])

function fits(field: LineField, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length === 0) return true
  if (NUMBERS.has(field)) return filled.every((cell) => /\d/.test(cell) && !/^\d{4}[-/]/.test(cell))
  return !TIMES.has(field) || filled.every(isSomeTime)
}

function isSomeTime(text: string): boolean {
  const formats = ['auto', 'dmy', 'unix_s', 'unix_ms', 'mdy'] as const
  return formats.some((format) => parseReportTime(text, format, 'UTC') !== undefined)
}
