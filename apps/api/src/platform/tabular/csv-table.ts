import { setImmediate } from 'node:timers/promises'
import { DomainError } from '../../domain/errors.ts'
import { refuseIfLeft } from '../asking.ts'
import { ByteBatch } from './byte-batch.ts'
import { type ByteSource, readBytes } from './byte-source.ts'
import type { Dialect } from './csv-dialect.ts'
import { CsvScanner } from './csv-scanner.ts'
import type { TextEncoding } from './encoding.ts'
import { findHeader, HEADER_SEARCH_ROWS, UNNAMED_COLUMNS } from './header.ts'
import { refuseAbove, type TableLimits } from './limits.ts'
import { SlidingWindow } from './sliding-window.ts'
import type { Sniffed } from './sniff.ts'
import type { Table } from './table.ts'
import { cellDecoder } from './text-decoder.ts'
import { holdBackTotals, takeSample } from './total-rows.ts'
import { recodeUtf16, Utf16Positions } from './utf16.ts'
import { Warnings } from './warnings.ts'

const CHUNK_BYTES = 4 * 1024 * 1024
const HEADER_BYTES = 1024 * 1024
/** Rows of one batch: large enough to be quick, small enough to let other work run in between. */
const BATCH_ROWS = 4096
/** Cells beyond the header that are still read, to see whether they hold text. */
const SPARE_CELLS = 8

export type CsvOptions = Readonly<{
  sniffed: Sniffed
  encoding: TextEncoding
  dialect: Dialect
  /** Names the header is known by; null reads all rows, under no header. */
  hints: ReadonlySet<string> | null
  limits: TableLimits
  signal: AbortSignal | undefined
}>

type CsvHead = Readonly<{ columns: readonly string[]; headerLineNo: number; dataStart: number }>

/**
 * A CSV file as a table, streamed: never more than one chunk of it is in memory.
 *
 * @throws DomainError `table.too_large`, `table.empty`, `table.header_not_found`, `table.header_duplicated`; while
 * reading also `table.row_too_long`
 */
export async function openCsv(file: ByteSource, options: CsvOptions): Promise<Table> {
  refuseAbove('csvBytes', file.size, options.limits)
  const source = options.encoding === 'utf-16le' ? await recodeUtf16(file, options.limits) : file
  const head = await readHead(source, options)
  const warnings = new Warnings()
  if (head.headerLineNo > 1) warnings.add('title_rows_skipped', { rows: head.headerLineNo - 1 })
  const scanned = () => scanBatches(source, options, head, warnings)
  const batches = () => (options.hints ? holdBackTotals(scanned(), head.columns.length, warnings) : scanned())
  return {
    kind: 'csv',
    sniffed: options.sniffed,
    encoding: options.encoding,
    columns: head.columns,
    headerLineNo: head.headerLineNo,
    size: file.size,
    sheets: [],
    batches,
    sample: (maxRows) => takeSample(batches(), head.columns.length, maxRows),
    warnings: () => warnings.list(),
    close: () => source.close(),
  }
}

async function readHead(source: ByteSource, { encoding, dialect, hints, limits }: CsvOptions): Promise<CsvHead> {
  const start = encoding === 'utf-8-bom' ? 3 : 0
  if (!hints) return { columns: UNNAMED_COLUMNS, headerLineNo: 0, dataStart: start }
  const bytes = await readBytes(source, start, HEADER_BYTES)
  const scanner = new CsvScanner(dialect, { maxRows: HEADER_SEARCH_ROWS, maxCells: limits.columns })
  scanner.scan(bytes, 0, bytes.length, start + bytes.length >= source.size, true)
  const rows = Array.from({ length: scanner.rowCount }, (_, row) => rawCells(scanner, bytes, row, encoding))
  const { row, columns } = findHeader(rows, hints)
  return { columns, headerLineNo: scanner.rowNo[row]!, dataStart: start + scanner.rowEnd[row]! }
}

function rawCells(scanner: CsvScanner, bytes: Buffer, row: number, encoding: TextEncoding): string[] {
  const decode = cellDecoder(encoding)
  const cells: string[] = []
  for (let cell = scanner.firstCell[row]!; cell < scanner.firstCell[row + 1]!; cell++) {
    const end = scanner.cellEnd[cell]!
    const text = decode(bytes, scanner.cellStart[cell]!, end < 0 ? ~end : end)
    cells.push(end < 0 ? text.replaceAll('""', '"') : text)
  }
  return cells
}

async function* scanBatches(source: ByteSource, options: CsvOptions, head: CsvHead, warnings: Warnings) {
  const columnCount = head.columns.length
  const scanner = new CsvScanner(options.dialect, { maxRows: BATCH_ROWS, maxCells: columnCount + SPARE_CELLS })
  scanner.recordNo = head.headerLineNo
  const window = new SlidingWindow(source, head.dataStart, CHUNK_BYTES)
  const batch = new ByteBatch(scanner, window.bytes, columnCount, cellDecoder(options.encoding))
  const finish = batchFinisher(batch, window, options, await startPositions(source, options, head), warnings)
  while (await window.fill()) {
    let at = 0
    for (;;) {
      const stop = scanner.scan(window.bytes, at, window.filled, window.isLast, window.isFull)
      refuseEndlessRow(scanner, window)
      finish(at, stop.at, stop.reason === 'end')
      if (batch.rowCount > 0) yield batch
      await setImmediate()
      refuseIfLeft(options.signal)
      at = stop.at
      if (stop.reason !== 'batch_full') break
    }
    window.drop(at)
  }
}

/** Sets what a batch says about itself, after `scan` has found its rows in the bytes `from` to `to` of the window. */
function batchFinisher(
  batch: ByteBatch,
  window: SlidingWindow,
  { dialect }: CsvOptions,
  positions: Utf16Positions | undefined,
  warnings: Warnings,
): (from: number, to: number, isEnd: boolean) => void {
  let shortRows = 0
  return (from, to, isEnd) => {
    batch.startBatch(window.base, window.base + to)
    if (isEnd && batch.markCutRow(window.bytes[window.filled - 1] !== dialect.newline.at(-1)!.charCodeAt(0))) {
      warnings.add('file_cut_off', { lineNo: batch.lineNo(batch.rowCount - 1) })
    }
    shortRows += batch.countShortRows()
    if (shortRows > 0) warnings.add('short_rows', { rows: shortRows })
    if (positions) batch.translate(positions, from, to)
  }
}

async function startPositions(source: ByteSource, { encoding }: CsvOptions, { dataStart }: CsvHead) {
  if (encoding !== 'utf-16le') return undefined
  const positions = new Utf16Positions()
  positions.advance(await readBytes(source, 0, dataStart), 0, dataStart)
  return positions
}

/** @throws DomainError `table.row_too_long` when a row without a line end fills the window */
function refuseEndlessRow(scanner: CsvScanner, window: SlidingWindow): void {
  const isWholeWindow = scanner.rowCount === 1 && scanner.rowEnd[0]! - scanner.rowStart[0]! >= CHUNK_BYTES
  if (isWholeWindow && !window.isLast) {
    throw new DomainError('table.row_too_long', 'one row is longer than any report row', { lineNo: scanner.recordNo })
  }
}
