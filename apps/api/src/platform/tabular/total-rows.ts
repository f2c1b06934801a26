import { isTotalRow } from './header.ts'
import type { TableBatch } from './table.ts'
import { TextBatch, type TextRow } from './text-batch.ts'
import type { Warnings } from './warnings.ts'

export type ShrinkableBatch = TableBatch & { rowCount: number }

/**
 * Passes batches on without the rows at the very end of the table that add up the others (合计). A row that looks
 * like one is held back; when other rows follow, it was an ordinary row and goes out before them.
 */
export async function* holdBackTotals(
  batches: AsyncIterable<ShrinkableBatch>,
  columnCount: number,
  warnings: Warnings,
): AsyncGenerator<TableBatch> {
  let held: TextRow[] = []
  for await (const batch of batches) {
    const totals = takeTotals(batch, columnCount)
    if (batch.rowCount > 0) {
      if (held.length > 0) yield new TextBatch(held, columnCount, held[0]!.offset)
      held = []
      yield batch
    }
    held.push(...totals)
  }
  for (const { lineNo } of held) warnings.add('total_row_skipped', { rows: held.length, lineNo })
}

/** Takes the rows that look like totals off the end of the batch. */
function takeTotals(batch: ShrinkableBatch, columnCount: number): TextRow[] {
  const totals: TextRow[] = []
  for (let row = batch.rowCount - 1; row >= 0; row--) {
    if (!isTotalRow((column) => batch.text(row, column), columnCount)) break
    totals.unshift(toTextRow(batch, row, columnCount))
    batch.rowCount = row
  }
  return totals
}

function toTextRow(batch: TableBatch, row: number, columnCount: number): TextRow {
  const cells = Array.from({ length: columnCount }, (_, column) => batch.text(row, column))
  return { cells, lineNo: batch.lineNo(row), offset: batch.offset(row), length: batch.length(row) }
}

export async function takeSample(
  batches: AsyncIterable<TableBatch>,
  columnCount: number,
  maxRows: number,
): Promise<string[][]> {
  const rows: string[][] = []
  for await (const batch of batches) {
    for (let row = 0; row < batch.rowCount; row++) {
      if (rows.length === maxRows) return rows
      rows.push(Array.from({ length: columnCount }, (_, column) => batch.text(row, column)))
    }
  }
  return rows
}
