import { readHundredths, readWallTime } from './byte-values.ts'
import { cleanCell } from './clean-cell.ts'
import type { RowFault, TableBatch } from './table.ts'
import { hashText } from './word-hash.ts'

export type TextRow = Readonly<{ cells: readonly string[]; lineNo: number; offset: number; length: number }>

const scratch = Buffer.alloc(64)
const IS_WORD = /^[0-9A-Za-z_-]+$/

/** Rows that are text already: sheets, JSON, one corrected row. The same answers as ByteBatch gives for the same cells. */
export class TextBatch implements TableBatch {
  rowCount: number
  readonly doneThrough: number
  private readonly rows: readonly TextRow[]
  private readonly columnCount: number
  private readonly merged: ReadonlySet<number>

  /** @param merged cells (row × column count + column) that repeat a merged value */
  constructor(
    rows: readonly TextRow[],
    columnCount: number,
    doneThrough: number,
    merged: ReadonlySet<number> = new Set(),
  ) {
    this.rows = rows
    this.rowCount = rows.length
    this.columnCount = columnCount
    this.doneThrough = doneThrough
    this.merged = merged
  }

  text(row: number, column: number): string {
    const cell = this.rows[row]?.cells[column]
    return cell === undefined || cell === '' ? '' : cleanCell(cell)
  }

  shared<Value>(row: number, column: number, make: (text: string) => Value): Value {
    return make(this.text(row, column))
  }

  hundredths(row: number, column: number): number {
    const length = this.load(row, column)
    return length > 0 ? readHundredths(scratch, 0, length) : Number.NaN
  }

  wallTime(row: number, column: number): number {
    const length = this.load(row, column)
    return length > 0 ? readWallTime(scratch, 0, length) : Number.NaN
  }

  wordHash(row: number, column: number, seed: number): number {
    const text = this.text(row, column)
    return IS_WORD.test(text) ? hashText(text, seed) : -1
  }

  isMerged(row: number, column: number): boolean {
    return this.merged.size > 0 && this.merged.has(row * this.columnCount + column)
  }

  /** Cells beyond the last column are remarks beside a sheet: unlike in a CSV they cannot have shifted the others. */
  fault(): RowFault {
    return ''
  }

  offset(row: number): number {
    return this.rows[row]!.offset
  }

  length(row: number): number {
    return this.rows[row]!.length
  }

  lineNo(row: number): number {
    return this.rows[row]!.lineNo
  }

  /** Puts the cell's text into the scratch bytes and returns its length; 0 if it is empty or no short ASCII text. */
  private load(row: number, column: number): number {
    const text = this.text(row, column)
    if (text.length > scratch.length) return 0
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit >= 0x80) return 0
      scratch[i] = unit
    }
    return text.length
  }
}
