import { cellText, TEXT_COLUMN } from './cell-text.ts'
import { encodeGbk } from './gbk.ts'
import type { CellValue, ColumnType, Sheet, SheetColumn } from './sheet.ts'

export type CsvOptions = Readonly<{ encoding: 'gbk' | 'utf-8-bom'; newline?: '\r\n' | '\n' }>

const FORMULA_START = /^[=+\-@\t\r]/
const PLAIN_NUMBER = /^-?\d+(\.\d+)?%?$/
const NEEDS_QUOTES = /[",\r\n]/

/**
 * Writes one sheet as CSV: title rows, headers, rows, totals, each line ended by `newline` (CRLF by default).
 *
 * A cell that a spreadsheet program would run as a formula gets a leading apostrophe; a negative figure in a
 * numeric column is left alone.
 *
 * @throws DomainError `text.outside_gbk` if a character would be lost
 */
export function writeCsv(sheet: Sheet, { encoding, newline = '\r\n' }: CsvOptions): Uint8Array {
  const plain = (row: readonly CellValue[]) => row.map((value) => csvCell(value)).join(',')
  const typed = (row: readonly CellValue[]) => row.map((value, i) => csvCell(value, sheet.columns[i])).join(',')
  const lines = [
    ...(sheet.titleRows ?? []).map(plain),
    plain(sheet.columns.map((column) => column.header)),
    ...sheet.rows.map(typed),
    ...(sheet.totals ? [typed(sheet.totals)] : []),
  ]
  const text = lines.map((line) => line + newline).join('')
  return encoding === 'gbk' ? encodeGbk(text) : new TextEncoder().encode(`\ufeff${text}`)
}

function csvCell(value: CellValue, column: SheetColumn = TEXT_COLUMN): string {
  const text = neutraliseFormula(cellText(value, column), column.type)
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The cell with a leading apostrophe if its first character would start a formula. */
export function neutraliseFormula(text: string, type: ColumnType): string {
  if (!FORMULA_START.test(text)) return text
  return type !== 'text' && PLAIN_NUMBER.test(text) ? text : `'${text}`
}
