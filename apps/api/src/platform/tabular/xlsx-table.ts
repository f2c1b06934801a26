import { type ByteSource, readBytes } from './byte-source.ts'
import { GUIDE_SHEET } from './guide-sheet.ts'
import { findHeader, HEADER_SEARCH_ROWS, UNNAMED_COLUMNS } from './header.ts'
import { refuseAbove, type TableLimits } from './limits.ts'
import type { Sniffed } from './sniff.ts'
import type { Table } from './table.ts'
import { TextBatch } from './text-batch.ts'
import { holdBackTotals, type ShrinkableBatch, takeSample } from './total-rows.ts'
import { Warnings } from './warnings.ts'
import type { SheetRow } from './workbook.ts'
import { openRemoteWorkbook, type RemoteWorkbook } from './workbook-client.ts'

const BATCH_ROWS = 2000

export type XlsxOptions = Readonly<{
  sniffed: Sniffed
  sheet: string | undefined
  /** Names the header is known by; null reads all rows, under no header. */
  hints: ReadonlySet<string> | null
  limits: TableLimits
  signal: AbortSignal | undefined
}>

/** One visible sheet of a workbook as a table. Close it to end its thread; a row's offset is its ordinal in the sheet. */
export async function openXlsx(
  source: ByteSource,
  { sniffed, sheet, hints, limits, signal }: XlsxOptions,
): Promise<Table> {
  refuseAbove('xlsxBytes', source.size, limits)
  const bytes = await readBytes(source, 0, source.size)
  const book = await openRemoteWorkbook({ bytes, sheet, limits }, signal)
  try {
    const { columns, headerLineNo, titleRows } = await findSheetHeader(book, hints)
    const warnings = warnAbout(book, titleRows)
    const sheetRows = () => sheetBatches(book, headerLineNo, columns.length)
    const batches = () => (hints ? holdBackTotals(sheetRows(), columns.length, warnings) : sheetRows())
    return {
      kind: 'xlsx',
      sniffed,
      encoding: null,
      columns,
      headerLineNo,
      size: book.rowCount,
      sheets: book.sheets,
      batches,
      sample: (maxRows) => takeSample(batches(), columns.length, maxRows),
      warnings: () => warnings.list(),
      close: async () => {
        await Promise.all([book.close(), source.close()])
      },
    }
  } catch (error) {
    await book.close()
    throw error
  }
}

async function findSheetHeader(book: RemoteWorkbook, hints: XlsxOptions['hints']) {
  if (!hints) return { columns: UNNAMED_COLUMNS, headerLineNo: 0, titleRows: 0 }
  const top = await book.rows(0, HEADER_SEARCH_ROWS)
  const cells = top.map((row) => row.cells)
  const { row, columns } = findHeader(cells, hints)
  return { columns, headerLineNo: top[row]!.lineNo, titleRows: row }
}

function warnAbout(book: RemoteWorkbook, titleRows: number): Warnings {
  const warnings = new Warnings()
  const hidden = book.sheets.filter(({ isHidden }) => isHidden)
  const others = book.sheets.filter(({ name, isHidden, isChosen }) => !isHidden && !isChosen && name !== GUIDE_SHEET)
  if (hidden.length > 0) warnings.add('hidden_sheets', { names: hidden.map(({ name }) => name).join('、') })
  if (others.length > 0) warnings.add('more_sheets', { names: others.map(({ name }) => name).join('、') })
  if (titleRows > 0) warnings.add('title_rows_skipped', { rows: titleRows })
  if (book.mergedCells > 0) warnings.add('merged_cells', { cells: book.mergedCells })
  return warnings
}

async function* sheetBatches(
  book: RemoteWorkbook,
  headerLineNo: number,
  columnCount: number,
): AsyncGenerator<ShrinkableBatch> {
  for (let from = headerLineNo; from < book.rowCount; ) {
    const rows = await book.rows(from, BATCH_ROWS)
    from = rows.length < BATCH_ROWS ? book.rowCount : rows.at(-1)!.lineNo
    yield toBatch(rows, columnCount, from)
  }
}

function toBatch(rows: readonly SheetRow[], columnCount: number, doneThrough: number): TextBatch {
  const merged = new Set(
    rows.flatMap((row, i) =>
      row.merged.filter((column) => column < columnCount).map((column) => i * columnCount + column),
    ),
  )
  const located = rows.map(({ cells, lineNo }) => ({ cells, lineNo, offset: lineNo - 1, length: 0 }))
  return new TextBatch(located, columnCount, doneThrough, merged)
}
