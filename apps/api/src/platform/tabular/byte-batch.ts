import { readHundredths, readWallTime } from './byte-values.ts'
import { cleanCell } from './clean-cell.ts'
import type { CsvScanner } from './csv-scanner.ts'
import { isTotalRow } from './header.ts'
import type { RowFault, TableBatch } from './table.ts'
import { TextCache } from './text-cache.ts'
import type { CellDecoder } from './text-decoder.ts'
import type { Utf16Positions } from './utf16.ts'
import { hashWord } from './word-hash.ts'

const SPACE = 0x20
const APOSTROPHE = 0x27
const HYPHEN = 0x2d
const EQUALS = 0x3d

/** Cells of a CSV batch, read from the bytes only when asked for. One object serves all batches of a file. */
export class ByteBatch implements TableBatch {
  rowCount = 0
  doneThrough = 0
  private base = 0 // file position of the buffer's first byte
  private cutRow = -1
  private readonly scanner: CsvScanner
  private readonly bytes: Buffer
  private readonly columnCount: number
  private readonly decode: CellDecoder
  private readonly caches: (TextCache | undefined)[] = []
  private readonly decodeClean: CellDecoder
  // bounds of the cell that `locate` found last, without outer spaces
  private start = 0
  private end = 0

  constructor(scanner: CsvScanner, bytes: Buffer, columnCount: number, decode: CellDecoder) {
    this.scanner = scanner
    this.bytes = bytes
    this.columnCount = columnCount
    this.decode = decode
    this.decodeClean = (bytes, start, end) => cleanCell(decode(bytes, start, end))
  }

  /** Takes over the rows that the scanner has just found in a window that starts at `base` of the file. */
  startBatch(base: number, doneThrough: number): void {
    this.rowCount = this.scanner.rowCount
    this.base = base
    this.doneThrough = doneThrough
    this.cutRow = -1
  }

  /** Marks the last row as cut off if it ends the file without a line end and without all of its cells. */
  markCutRow(isOpenEnded: boolean): boolean {
    const last = this.rowCount - 1
    if (!isOpenEnded || last < 0 || this.cellCount(last) >= this.columnCount) return false
    if (isTotalRow((column) => this.text(last, column), this.columnCount)) return false
    this.cutRow = last
    return true
  }

  countShortRows(): number {
    let count = 0
    for (let row = 0; row < this.rowCount; row++) {
      if (this.cellCount(row) < this.columnCount && this.scanner.isBroken[row] === 0 && row !== this.cutRow) count++
    }
    return count
  }

  /** Turns positions in recoded bytes into positions in the file itself. */
  translate(positions: Utf16Positions, from: number, to: number): void {
    const last = this.rowCount > 0 ? this.scanner.rowEnd[this.rowCount - 1]! : from
    positions.rewriteRows(this.scanner, this.bytes, from)
    this.base = 0
    this.doneThrough = positions.advance(this.bytes, last, to)
  }

  text(row: number, column: number): string {
    if (!this.locate(row, column)) return this.escapedText(row, column)
    const { bytes, start, end } = this
    if (start === end) return ''
    if (isArmour(bytes[start]!)) return this.decodeClean(bytes, start, end)
    for (let i = start; i < end; i++) if (bytes[i]! >= 0x80) return this.decodeClean(bytes, start, end)
    return bytes.toString('latin1', start, end)
  }

  shared<Value>(row: number, column: number, make: (text: string) => Value): Value {
    if (!this.locate(row, column)) return make(this.escapedText(row, column))
    const { bytes, start, end } = this
    let cache = this.caches[column]
    if (cache === undefined) {
      cache = new TextCache()
      this.caches[column] = cache
    }
    const slot = cache.find(bytes, start, end)
    // safe because a column is always asked with the same `make`
    if (slot >= 0) return cache.value(slot) as Value
    const value = make(start === end ? '' : this.decodeClean(bytes, start, end))
    cache.put(~slot, bytes, start, end, value)
    return value
  }

  hundredths(row: number, column: number): number {
    return this.locate(row, column) ? readHundredths(this.bytes, this.start, this.end) : Number.NaN
  }

  wallTime(row: number, column: number): number {
    return this.locate(row, column) ? readWallTime(this.bytes, this.start, this.end) : Number.NaN
  }

  wordHash(row: number, column: number, seed: number): number {
    return this.locate(row, column) ? hashWord(this.bytes, this.start, this.end, seed) : -1
  }

  isMerged(): boolean {
    return false
  }

  fault(row: number): RowFault {
    if (this.scanner.isBroken[row] === 1) return 'broken_quote'
    if (row === this.cutRow) return 'cut_off'
    return this.scanner.hasMoreCells[row] === 1 || this.hasTextBeyond(row) ? 'too_many_cells' : ''
  }

  private cellCount(row: number): number {
    return this.scanner.firstCell[row + 1]! - this.scanner.firstCell[row]!
  }

  offset(row: number): number {
    return this.base + this.scanner.rowStart[row]!
  }

  length(row: number): number {
    return this.scanner.rowEnd[row]! - this.scanner.rowStart[row]!
  }

  lineNo(row: number): number {
    return this.scanner.rowNo[row]!
  }

  /** Finds the bounds of a cell; false when it has doubled quotes, so that its text is not a stretch of the bytes. */
  private locate(row: number, column: number): boolean {
    const { scanner, bytes } = this
    const cell = scanner.firstCell[row]! + column
    if (cell >= scanner.firstCell[row + 1]!) {
      this.start = this.end = 0
      return true
    }
    let start = scanner.cellStart[cell]!
    let end = scanner.cellEnd[cell]!
    if (end < 0) return false
    while (start < end && bytes[start]! <= SPACE) start++
    while (start < end && bytes[end - 1]! <= SPACE) end--
    this.start = start
    this.end = end
    return true
  }

  private escapedText(row: number, column: number): string {
    const cell = this.scanner.firstCell[row]! + column
    const raw = this.decode(this.bytes, this.scanner.cellStart[cell]!, ~this.scanner.cellEnd[cell]!)
    return cleanCell(raw.replaceAll('""', '"'))
  }

  private hasTextBeyond(row: number): boolean {
    for (let column = this.columnCount; column < this.cellCount(row); column++) {
      if (this.text(row, column) !== '') return true
    }
    return false
  }
}

/** Whether cleanCell has more to do with a cell that starts so than to take off spaces. */
function isArmour(first: number): boolean {
  return first === EQUALS || first === APOSTROPHE || first === HYPHEN
}
