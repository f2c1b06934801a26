import type { RowFault, Table, TableBatch } from './table.ts'
import { TextBatch } from './text-batch.ts'

/** Cells that a person put in the place of a row's own, by the row's offset, in the order of the columns. */
export type Corrections = ReadonlyMap<number, readonly string[]>

/** The same table as if some of its rows had said something else. The rows keep their places. */
export function withCorrections(table: Table, corrections: Corrections): Table {
  async function* batches() {
    for await (const batch of table.batches()) yield correct(batch, corrections, table.columns.length)
  }
  return { ...table, batches }
}

function correct(batch: TableBatch, corrections: Corrections, columnCount: number): TableBatch {
  const corrected = new Map<number, TextBatch>()
  for (let row = 0; row < batch.rowCount; row++) {
    const cells = corrections.get(batch.offset(row))
    if (!cells) continue
    const place = { lineNo: batch.lineNo(row), offset: batch.offset(row), length: batch.length(row) }
    corrected.set(row, new TextBatch([{ cells, ...place }], columnCount, batch.doneThrough))
  }
  return corrected.size === 0 ? batch : new CorrectedBatch(batch, corrected)
}

class CorrectedBatch implements TableBatch {
  private readonly batch: TableBatch
  private readonly corrected: ReadonlyMap<number, TextBatch>

  constructor(batch: TableBatch, corrected: ReadonlyMap<number, TextBatch>) {
    this.batch = batch
    this.corrected = corrected
  }

  get rowCount(): number {
    return this.batch.rowCount
  }

  get doneThrough(): number {
    return this.batch.doneThrough
  }

  text(row: number, column: number): string {
    return this.corrected.get(row)?.text(0, column) ?? this.batch.text(row, column)
  }

  shared<Value>(row: number, column: number, make: (text: string) => Value): Value {
    const corrected = this.corrected.get(row)
    return corrected ? corrected.shared(0, column, make) : this.batch.shared(row, column, make)
  }

  hundredths(row: number, column: number): number {
    return this.corrected.get(row)?.hundredths(0, column) ?? this.batch.hundredths(row, column)
  }

  wallTime(row: number, column: number): number {
    return this.corrected.get(row)?.wallTime(0, column) ?? this.batch.wallTime(row, column)
  }

  wordHash(row: number, column: number, seed: number): number {
    return this.corrected.get(row)?.wordHash(0, column, seed) ?? this.batch.wordHash(row, column, seed)
  }

  isMerged(row: number, column: number): boolean {
    return !this.corrected.has(row) && this.batch.isMerged(row, column)
  }

  fault(row: number): RowFault {
    return this.corrected.has(row) ? '' : this.batch.fault(row)
  }

  offset(row: number): number {
    return this.batch.offset(row)
  }

  length(row: number): number {
    return this.batch.length(row)
  }

  lineNo(row: number): number {
    return this.batch.lineNo(row)
  }
}
