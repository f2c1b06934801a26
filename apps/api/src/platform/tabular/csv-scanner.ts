import type { Dialect } from './csv-dialect.ts'

const QUOTE = 0x22
const CR = 0x0d
const LF = 0x0a
const SPACE = 0x20

const INCOMPLETE = -1
const BROKEN = -2

export type ScanSize = Readonly<{ maxRows: number; maxCells: number }>
/** Why scanning stopped, and where the next row starts. */
export type ScanStop = { at: number; reason: 'batch_full' | 'needs_more' | 'end' }

/**
 * Finds the cells of CSV rows in a buffer without making a single string: it only notes where each cell starts and
 * ends. Most bytes are compared once, with one threshold.
 *
 * A quoted cell whose closing quote is missing, or followed by other text, must not swallow the rows after it: the
 * row's first line is reported as broken and scanning goes on with the next line. That costs each byte at most one
 * more look, because an open quote reaches no further than to the next line with an odd run of quotes.
 *
 * Works on UTF-8 and on GBK: the second byte of a GBK character is 0x40 to 0xFE (0x30 to 0x39 in four-byte ones), so
 * it can be a letter, a digit or `|`, but never a quote, comma, tab, semicolon or line end.
 */
export class CsvScanner {
  rowCount = 0
  /** Rows seen since the start of the file, this batch's included: what a spreadsheet shows as row number. */
  recordNo = 0
  readonly cellStart: Int32Array
  /** End of each cell; its complement (~end) when the cell has doubled quotes. */
  readonly cellEnd: Int32Array
  readonly firstCell: Int32Array
  readonly rowStart: Int32Array
  readonly rowEnd: Int32Array
  readonly rowNo: Int32Array
  readonly isBroken: Uint8Array
  /** 1 when a row has text beyond the last cell we keep. */
  readonly hasMoreCells: Uint8Array

  private readonly delimiter: number
  private readonly rowEndByte: number
  private readonly threshold: number
  private readonly size: ScanSize
  private words: Int32Array = new Int32Array(0)
  private cellCount = 0
  private sawDoubledQuote = false

  constructor({ delimiter, newline }: Dialect, size: ScanSize) {
    this.delimiter = delimiter.charCodeAt(0)
    this.rowEndByte = newline === '\r' ? CR : LF
    this.threshold = Math.max(this.delimiter, this.rowEndByte)
    this.size = size
    this.cellStart = new Int32Array(size.maxRows * size.maxCells)
    this.cellEnd = new Int32Array(size.maxRows * size.maxCells)
    this.firstCell = new Int32Array(size.maxRows + 1)
    this.rowStart = new Int32Array(size.maxRows)
    this.rowEnd = new Int32Array(size.maxRows)
    this.rowNo = new Int32Array(size.maxRows)
    this.isBroken = new Uint8Array(size.maxRows)
    this.hasMoreCells = new Uint8Array(size.maxRows)
  }

  /**
   * Scans one batch of rows from `from`.
   *
   * @param isLast no byte follows `to`
   * @param isFull there is no room for more bytes: a row that fills everything is given up
   */
  scan(bytes: Uint8Array, from: number, to: number, isLast: boolean, isFull = false): ScanStop {
    this.rowCount = 0
    this.cellCount = 0
    let at = from
    let quote = -1
    while (at < to) {
      if (this.rowCount === this.size.maxRows) return { at, reason: 'batch_full' }
      if (quote < at) quote = indexOrEnd(bytes, QUOTE, at, to)
      const plainUntil = this.scanPlainRows(bytes, at, quote)
      if (plainUntil > at) {
        at = plainUntil
        continue
      }
      const next = this.scanRow(bytes, at, to, isLast)
      if (next === INCOMPLETE && !(isFull && at === 0)) return { at, reason: 'needs_more' }
      at = next < 0 ? this.breakRow(bytes, at, to) : this.keepRow(bytes, at, next)
    }
    return { at, reason: isLast ? 'end' : 'needs_more' }
  }

  /**
   * Takes rows without quotes, which are nearly all, four bytes at a time: most words hold no byte as low as a
   * delimiter or line end. Returns where the first row starts that is not complete before `limit`.
   */
  private scanPlainRows(bytes: Uint8Array, from: number, limit: number): number {
    const { delimiter, rowEndByte, cellStart, cellEnd } = this
    const { maxRows, maxCells } = this.size
    const words = this.wordsOf(bytes)
    const above = (this.threshold + 1) * 0x01010101
    let rowFrom = from
    let cellFrom = from
    let cell = this.cellCount
    let full = cell + maxCells
    for (let index = from >> 2; index << 2 < limit; index++) {
      const word = words[index]!
      if (((word - above) & ~word & 0x80808080) === 0) continue
      for (let shift = 0; shift < 32; shift += 8) {
        const byte = (word >>> shift) & 0xff
        if (byte !== delimiter && byte !== rowEndByte) continue
        const at = (index << 2) + (shift >> 3)
        if (at < rowFrom || at >= limit) continue
        const end = at > cellFrom && bytes[at - 1] === CR ? at - 1 : at
        if (cell < full) {
          cellStart[cell] = cellFrom
          cellEnd[cell++] = end
        } else if (end !== cellFrom) this.hasMoreCells[this.rowCount] = 1
        cellFrom = at + 1
        if (byte === delimiter) continue
        this.cellCount = cell
        this.keepRow(bytes, rowFrom, cellFrom)
        rowFrom = cellFrom
        if (this.rowCount === maxRows) return rowFrom
        this.hasMoreCells[this.rowCount] = 0
        cell = this.cellCount
        full = cell + maxCells
      }
    }
    this.cellCount = this.firstCell[this.rowCount]!
    return rowFrom
  }

  /** Gives up on the quotes of the row at `start`: its first line is the broken row. Returns where the next line starts. */
  private breakRow(bytes: Uint8Array, start: number, to: number): number {
    const lineEnd = bytes.subarray(start, to).indexOf(this.rowEndByte)
    const next = lineEnd < 0 ? to : start + lineEnd + 1
    this.cellCount = this.firstCell[this.rowCount]!
    this.isBroken[this.rowCount] = 1
    this.noteRow(start, next)
    return next
  }

  private keepRow(bytes: Uint8Array, start: number, next: number): number {
    if (this.isBlank(bytes, start, next)) {
      this.recordNo++
      this.cellCount = this.firstCell[this.rowCount]!
      return next
    }
    this.isBroken[this.rowCount] = 0
    this.noteRow(start, next)
    return next
  }

  private noteRow(start: number, next: number): void {
    this.rowStart[this.rowCount] = start
    this.rowEnd[this.rowCount] = next
    this.rowNo[this.rowCount] = ++this.recordNo
    this.firstCell[++this.rowCount] = this.cellCount
  }

  /** Whether a row has nothing but delimiters, quotes and spaces. Rows with real cells are told by their length. */
  private isBlank(bytes: Uint8Array, start: number, next: number): boolean {
    const cells = this.cellCount - this.firstCell[this.rowCount]!
    if (next - start > cells * 4 + 2) return false
    for (let i = start; i < next; i++) {
      const byte = bytes[i]!
      if (byte > SPACE && byte !== this.delimiter && byte !== QUOTE) return false
    }
    return true
  }

  /** Notes the cells of the row at `start` and returns where the next one starts, INCOMPLETE or BROKEN. */
  private scanRow(bytes: Uint8Array, start: number, to: number, isLast: boolean): number {
    const { delimiter, rowEndByte, threshold, cellStart, cellEnd } = this
    const full = this.firstCell[this.rowCount]! + this.size.maxCells
    let cell = this.firstCell[this.rowCount]!
    let at = start
    this.hasMoreCells[this.rowCount] = 0
    for (;;) {
      let from = at
      let end: number
      if (at < to && bytes[at] === QUOTE) {
        const closing = this.findClosingQuote(bytes, at + 1, to, isLast)
        if (closing < 0) return closing
        from = at + 1
        end = this.sawDoubledQuote ? ~closing : closing
        at = this.skipAfterQuote(bytes, closing + 1, to)
        if (at < to && bytes[at] !== delimiter && bytes[at] !== rowEndByte) return BROKEN
      } else {
        while (at < to) {
          const byte = bytes[at]!
          if (byte <= threshold && (byte === delimiter || byte === rowEndByte)) break
          at++
        }
        end = at > from && bytes[at - 1] === CR ? at - 1 : at
      }
      if (at >= to && !isLast) return INCOMPLETE
      if (cell < full) {
        cellStart[cell] = from
        cellEnd[cell++] = end
      } else if (end !== from) this.hasMoreCells[this.rowCount] = 1
      if (at >= to || bytes[at] === rowEndByte) break
      at++
    }
    this.cellCount = cell
    return at < to ? at + 1 : at
  }

  /** Where the quoted cell whose text starts at `from` closes; sets `sawDoubledQuote`. INCOMPLETE or BROKEN if it does not. */
  private findClosingQuote(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    this.sawDoubledQuote = false
    for (let at = from; at < to; at++) {
      if (bytes[at] !== QUOTE) continue
      if (at + 1 === to && !isLast) return INCOMPLETE
      if (bytes[at + 1] !== QUOTE || at + 1 === to) return at
      this.sawDoubledQuote = true
      at++
    }
    return isLast ? BROKEN : INCOMPLETE
  }

  /** The same bytes as words. They must start their memory and fill it to a multiple of four. */
  private wordsOf(bytes: Uint8Array): Int32Array {
    if (this.words.buffer !== bytes.buffer) {
      if (bytes.byteOffset !== 0) throw new RangeError('the scanner reads buffers that start their memory')
      this.words = new Int32Array(bytes.buffer)
    }
    return this.words
  }

  private skipAfterQuote(bytes: Uint8Array, from: number, to: number): number {
    let at = from
    while (at < to && (bytes[at] === SPACE || (bytes[at] === CR && this.rowEndByte === LF))) at++
    return at
  }
}

function indexOrEnd(bytes: Uint8Array, byte: number, from: number, to: number): number {
  const index = bytes.indexOf(byte, from)
  return index < 0 || index > to ? to : index
}
