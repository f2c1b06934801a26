import { type CellObject, read, type WorkSheet } from '@e965/xlsx'
import { DomainError } from '../../domain/errors.ts'
import { GUIDE_SHEET } from './guide-sheet.ts'
import { refuseAbove, type TableLimits } from './limits.ts'
import { listMergeFills, sheetCellText } from './sheet-cells.ts'
import type { SheetInfo } from './table.ts'
import { assertSafeWorkbook } from './zip-guard.ts'

const MAX_MERGE_FILLS = 1_000_000

export type SheetRow = Readonly<{ lineNo: number; cells: string[]; merged: number[] }>

export type OpenWorkbook = Readonly<{
  sheets: SheetInfo[]
  rowCount: number
  mergedCells: number
  /** Filled rows from `from` on, at most `count` of the sheet's rows. */
  rows(from: number, count: number): SheetRow[]
}>

/**
 * Reads a workbook into memory and gives the rows of one visible sheet: the named one, else the one with most rows
 * that is not a template's explanation.
 *
 * @throws DomainError `table.archive_damaged`, `table.archive_unsafe`, `table.too_large`, `table.sheet_not_found`, `table.kind_unknown`
 */
export function openWorkbook(bytes: Buffer, sheetName: string | undefined, limits: TableLimits): OpenWorkbook {
  assertSafeWorkbook(bytes, limits)
  const book = readWorkbook(bytes)
  const listed = book.SheetNames.map((name, i) => {
    const data = rowsOf(book.Sheets[name])
    return { name, isHidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0, data }
  })
  const visible = listed.filter(({ isHidden }) => !isHidden)
  const wanted = visible.filter(({ name }) => sheetName === undefined || name === sheetName)
  const isGuide = ({ name }: { name: string }) => Number(name === GUIDE_SHEET)
  const chosen = wanted.toSorted((a, b) => isGuide(a) - isGuide(b) || b.data.length - a.data.length)[0]
  if (!chosen) throw new DomainError('table.sheet_not_found', 'no visible sheet', { sheet: sheetName ?? '' })
  refuseAbove('xlsxCells', countCells(chosen.data), limits)
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  const fills = listMergeFills(book.Sheets[chosen.name]!, chosen.data.length, limits.columns, MAX_MERGE_FILLS)
  const fillsByRow = Map.groupBy(fills, ({ row }) => row)
  const cellText = (row: number, column: number) => sheetCellText(chosen.data[row]?.[column], is1904)
  return {
    sheets: listed.map(({ name, isHidden }) => ({ name, isHidden, isChosen: name === chosen.name })),
    rowCount: chosen.data.length,
    mergedCells: fills.length,
    rows: (from, count) => {
      const rows: SheetRow[] = []
      for (let row = from; row < Math.min(from + count, chosen.data.length); row++) {
        const merged = fillsByRow.get(row) ?? []
        const width = Math.max(chosen.data[row]?.length ?? 0, ...merged.map(({ column }) => column + 1))
        const cells = Array.from({ length: Math.min(width, limits.columns) }, (_, column) => cellText(row, column))
        for (const { column, fromRow } of merged) cells[column] = cellText(fromRow, column)
        if (cells.some((cell) => cell !== '')) {
          rows.push({ lineNo: row + 1, cells, merged: merged.map(({ column }) => column) })
        }
      }
      return rows
    },
  }
}

function readWorkbook(bytes: Buffer) {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    })
  } catch (cause) {
    throw new DomainError('table.archive_damaged', 'the workbook cannot be read', {
      reason: String(cause).slice(0, 200),
    })
  }
}

function rowsOf(sheet: WorkSheet | undefined): (CellObject | undefined)[][] {
  const data: unknown = sheet?.['!data']
  // safe because `dense` makes the reader put rows of cells there
  return Array.isArray(data) ? (data as (CellObject | undefined)[][]) : []
}

function countCells(data: readonly (readonly unknown[] | undefined)[]): number {
  // reduce skips holes: a format on a far column makes a row long but not full
  return data.reduce((sum, row) => (row ?? []).reduce<number>((count) => count + 1, sum), 0)
}
