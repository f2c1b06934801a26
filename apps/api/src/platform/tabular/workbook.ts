import { type CellObject, read, type WorkSheet } from '@e965/xlsx'
import { DomainError } from '../../domain/errors.ts'
import { GUIDE_SHEET } from './guide-sheet.ts'
import { refuseAbove, type TableLimits } from './limits.ts'
import { listMergeFills, sheetCellText } from './sheet-cells.ts'
import type { SheetInfo } from './table.ts'
import { assertSafeWorkbook } from './zip-guard.ts'

const MAX_MERGE_FILLS = 1_000_000

/** The size of a sheet in Excel: a row or column beyond it is no report. */
const SHEET_ROWS = 1_048_576
const SHEET_COLUMNS = 16_384

/** How often more places than filled cells a sheet may span, up to the last column that is read. */
const MAX_SPREAD = 10

export type SheetRow = Readonly<{ lineNo: number; cells: string[]; merged: number[] }>

export type OpenWorkbook = Readonly<{
  sheets: SheetInfo[]
  rowCount: number
  mergedCells: number
  /** The first `count` filled rows from the row `from` on; fewer when the sheet ends. */
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
  const filled = filledRows(chosen.data, limits)
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  const fills = listMergeFills(book.Sheets[chosen.name]!, chosen.data.length, limits.columns, MAX_MERGE_FILLS)
  const fillsByRow = Map.groupBy(fills, ({ row }) => row)
  const rowNumbers = Int32Array.from(new Set([...filled, ...fillsByRow.keys()])).sort()
  const cellText = (row: number, column: number) => sheetCellText(chosen.data[row]?.[column], is1904)
  const readRow = (row: number): SheetRow | undefined => {
    const merged = fillsByRow.get(row) ?? []
    const width = Math.max(chosen.data[row]?.length ?? 0, ...merged.map(({ column }) => column + 1))
    const cells = Array.from({ length: Math.min(width, limits.columns) }, (_, column) => cellText(row, column))
    for (const { column, fromRow } of merged) cells[column] = cellText(fromRow, column)
    if (cells.every((cell) => cell === '')) return undefined
    return { lineNo: row + 1, cells, merged: merged.map(({ column }) => column) }
  }
  return {
    sheets: listed.map(({ name, isHidden }) => ({ name, isHidden, isChosen: name === chosen.name })),
    rowCount: chosen.data.length,
    mergedCells: fills.length,
    rows: (from, count) => {
      const rows: SheetRow[] = []
      for (let i = firstAtLeast(rowNumbers, from); i < rowNumbers.length && rows.length < count; i++) {
        const row = readRow(rowNumbers[i]!)
        if (row) rows.push(row)
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

/**
 * The numbers of the rows that hold cells. A cell far away makes a sheet or a row long but not full, so nothing here
 * walks the room between.
 *
 * @throws DomainError `table.archive_unsafe` beyond the size of a sheet, `table.too_large`
 */
function filledRows(data: readonly (readonly unknown[] | undefined)[], limits: TableLimits): number[] {
  if (data.length > SHEET_ROWS) throw tooFar()
  const rows = Object.keys(data).map(Number)
  let cells = 0
  let places = 0
  for (const row of rows) {
    const width = data[row]?.length ?? 0
    if (width > SHEET_COLUMNS) throw tooFar()
    cells += Object.keys(data[row] ?? []).length
    places += Math.min(width, limits.columns)
  }
  refuseAbove('xlsxCells', cells, limits)
  if (places > limits.xlsxCells * MAX_SPREAD) throw tooFar()
  return rows
}

const tooFar = () => new DomainError('table.archive_unsafe', 'cells lie further apart than in any report', {})

function firstAtLeast(sorted: Int32Array, wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}
