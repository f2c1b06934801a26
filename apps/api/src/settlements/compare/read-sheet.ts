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
  /** A column the sheet does not have, and a cell nobody can read, have no amount: never 0. */
  amounts: Readonly<Partial<Record<SheetField, bigint>>>
}>

export type UnreadableCell = Readonly<{ lineNo: number; field: SheetField; text: string }>

export type Sheet = Readonly<{
  columns: SheetColumns
  headers: readonly string[]
  rows: readonly SheetRow[]
  unreadable: readonly UnreadableCell[]
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
  const unreadable: UnreadableCell[] = []
  table.rows.forEach((cells, i) => {
    const lineNo = table.lineNos[i] ?? i + 1
    const text = (field: SheetField) => cells[columns[field] ?? -1]?.trim() ?? ''
    const [name, slot] = [text('name'), text('slot')]
    if (name === '' && slot === '') return
    const amounts: Partial<Record<SheetField, bigint>> = {}
    for (const field of MONEY.filter((known) => columns[known] !== undefined)) {
      const amount = readAmount(text(field), exponent)
      if (amount === undefined) unreadable.push({ lineNo, field, text: text(field) })
      else amounts[field] = amount
    }
    rows.push({ lineNo, name, slot, amounts })
  })
  return { columns, headers: table.columns, rows, unreadable }
}

const MONEY = ['earned', 'reversed', 'tax', 'net', 'gross', 'amount'] as const

/** An empty cell or a dash is nothing paid; undefined is what nobody can read. */
function readAmount(text: string, exponent: number): bigint | undefined {
  if (/^[-—–]*$/.test(text)) return 0n
  try {
    return parseAmount(trimNoise(text, exponent), exponent)
  } catch (error) {
    if (!isDomainError(error, 'money.invalid_amount')) throw error
    return undefined
  }
}

/** Spreadsheets hold 12.3 as 12.300000000000001: a tail of nine digits and more is their noise, not somebody's amount. */
function trimNoise(text: string, exponent: number): string {
  const match = /^(-?)(\d+)\.(\d{9,})$/.exec(text)
  if (!match) return text
  const [, sign = '', whole = '', fraction = ''] = match
  const minor = divideRounded(BigInt(whole + fraction), 10n ** BigInt(fraction.length - exponent), 'half_up')
  return sign + formatMinor(minor, exponent)
}
