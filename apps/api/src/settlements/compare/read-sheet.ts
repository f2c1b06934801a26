import { formatMinor, parseAmount } from '../../domain/amount-text.ts'
import { currencyExponent } from '../../domain/currency.ts'
import { isDomainError } from '../../domain/errors.ts'
import { divideRounded } from '../../domain/money.ts'
import { readSmallTable, type SmallTable } from '../../platform/tabular/index.ts'
import { findColumns, HEADER_WORDS, type SheetColumns, type SheetField } from './sheet-columns.ts'

const MOST_ROWS = 20_000

export type SheetRow = Readonly<{
  lineNo: number
  name: string
  slot: string
  amounts: Readonly<Partial<Record<SheetField, bigint>>>
}>

export type UnreadableRow = Readonly<{ lineNo: number; name: string; slot: string; text: string }>

export type Sheet = Readonly<{
  columns: SheetColumns
  headers: readonly string[]
  rows: readonly SheetRow[]
  /** Rows whose amount could not be read: shown, never taken for 0. */
  unreadable: readonly UnreadableRow[]
}>

/** @throws DomainError `table.*` if the file is no table */
export const readSheetTable = (bytes: Uint8Array): Promise<SmallTable> =>
  readSmallTable(bytes, { maxRows: MOST_ROWS, headerHints: HEADER_WORDS })

/** @throws DomainError `statement_sheet.column_missing` */
export function readSheet(
  table: SmallTable,
  { currency, chosen }: { currency: string; chosen: Partial<Record<SheetField, string>> },
): Sheet {
  const columns = findColumns(table.columns, chosen)
  const exponent = currencyExponent(currency)
  const rows: SheetRow[] = []
  const unreadable: UnreadableRow[] = []
  table.rows.forEach((cells, i) => {
    const lineNo = table.lineNos[i] ?? i + 1
    const text = (field: SheetField) => cells[columns[field] ?? -1]?.trim() ?? ''
    const [name, slot] = [text('name'), text('slot')]
    if (name === '' && slot === '') return
    try {
      rows.push({ lineNo, name, slot, amounts: readAmounts(columns, text, exponent) })
    } catch (error) {
      if (!isDomainError(error, 'money.invalid_amount')) throw error
      unreadable.push({ lineNo, name, slot, text: cells.join(' ') })
    }
  })
  return { columns, headers: table.columns, rows, unreadable }
}

const MONEY = ['earned', 'reversed', 'tax', 'net', 'gross', 'amount'] as const

function readAmounts(columns: SheetColumns, text: (field: SheetField) => string, exponent: number) {
  const present = MONEY.filter((field) => columns[field] !== undefined)
  return Object.fromEntries(present.map((field) => [field, readAmount(text(field), exponent)]))
}

/** An empty cell or a dash is nothing paid. */
function readAmount(text: string, exponent: number): bigint {
  if (/^[-—–]*$/.test(text)) return 0n
  return parseAmount(trimNoise(text, exponent), exponent)
}

/** Spreadsheets hold 12.3 as 12.300000000000001: a tail of nine digits and more is their noise, not somebody's amount. */
function trimNoise(text: string, exponent: number): string {
  const match = /^(-?)(\d+)\.(\d{9,})$/.exec(text)
  if (!match) return text
  const [, sign = '', whole = '', fraction = ''] = match
  const minor = divideRounded(BigInt(whole + fraction), 10n ** BigInt(fraction.length - exponent), 'half_up')
  return sign + formatMinor(minor, exponent)
}
