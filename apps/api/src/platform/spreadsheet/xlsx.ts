import writeExcelFile, { type Cell, type CellObject } from 'write-excel-file/node'
import { cellText, TEXT_COLUMN } from './cell-text.ts'
import type { CellValue, Sheet, SheetColumn } from './sheet.ts'
import { dayNumber, isTooLong } from './sheet-numbers.ts'
import { fixZipDates } from './zip-dates.ts'

export type Workbook = Readonly<{ sheets: readonly Sheet[] }>

const HEADER_STYLE = { fontWeight: 'bold', backgroundColor: '#EFEDE6', alignVertical: 'center' } as const

/**
 * Writes a workbook. The same sheets give the same bytes, at any time and in any time zone, because files that
 * leave are frozen by their SHA-256.
 *
 * Text columns become text cells (never formulas, no digits lost), amounts, rates and dates become numbers with a
 * format, so that they can be summed.
 */
export async function writeXlsx({ sheets }: Workbook): Promise<Uint8Array> {
  const written = await writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: sheetData(sheet),
      columns: sheet.columns.map(({ width }) => (width === undefined ? {} : { width })),
      stickyRowsCount: (sheet.titleRows?.length ?? 0) + 1,
    })),
  ).toBuffer()
  return fixZipDates(new Uint8Array(written))
}

function sheetData(sheet: Sheet): Cell[][] {
  const typed = (row: readonly CellValue[]) => row.map((value, i) => dataCell(value, sheet.columns[i] ?? TEXT_COLUMN))
  return [
    ...(sheet.titleRows ?? []).map((row, rowIndex) => titleCells(sheet, row, rowIndex)),
    sheet.columns.map(({ header }) => ({ ...textCell(header), ...HEADER_STYLE })),
    ...sheet.rows.map(typed),
    ...Array.from({ length: sheet.emptyRows ?? 0 }, () => sheet.columns.map(emptyCell)),
    ...(sheet.totals ? [typed(sheet.totals).map((cell) => cell && { ...cell, fontWeight: 'bold' as const })] : []),
  ]
}

function titleCells(sheet: Sheet, row: readonly string[], rowIndex: number): Cell[] {
  const cells: (CellObject | null)[] = row.map((text) => (text === '' ? null : textCell(text)))
  for (const { fromColumn, toColumn } of sheet.merge?.filter((merged) => merged.row === rowIndex) ?? []) {
    while (cells.length <= toColumn) cells.push(null)
    const first = cells[fromColumn] ?? textCell('')
    cells[fromColumn] = { ...first, columnSpan: toColumn - fromColumn + 1, alignVertical: 'center' }
  }
  return cells
}

function dataCell(value: CellValue, column: SheetColumn): CellObject | null {
  if (value === null || value === '') return null
  const text = cellText(value, column)
  if (column.type === 'date') return dateCell(text)
  if (column.type === 'text' || typeof value === 'string' || isTooLong(value)) return textCell(text)
  return { type: Number, value: Number(value) / scaleOf(column), format: numberFormat(column) }
}

function scaleOf({ type, decimals = 2 }: SheetColumn): number {
  return type === 'amount' ? 10 ** decimals : type === 'percent' ? 1_000_000 : 1
}

function numberFormat({ type, decimals = 2 }: SheetColumn): string {
  if (type === 'percent') return '0.00##%'
  return type === 'amount' && decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0'
}

function dateCell(text: string): CellObject {
  const day = dayNumber(text)
  if (!day) return textCell(text)
  return { type: Number, value: day.serial, format: day.hasTime ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd' }
}

function emptyCell({ type }: SheetColumn): CellObject | null {
  return type === 'text' ? { type: String, format: '@' } : null
}

function textCell(text: string): CellObject {
  return { type: String, value: text, format: '@' }
}
