import { TextBatch } from '../../platform/tabular/index.ts'
import { createReader, knownOf, type OrderFormat } from './order-format.ts'
import type { ReportedLine } from './reported-line.ts'
import type { ReportedRefund } from './reported-refund.ts'
import { type RowProblem, toProblem } from './row-problem.ts'

export type RowPlace = Readonly<{ lineNo: number; offset: number; length: number }>
export type CorrectedRow = Readonly<{
  line: ReportedLine | null
  refund: ReportedRefund | null
  problem: RowProblem | null
}>

/**
 * Reads one row again after a person has corrected its cells (in the order of the file's columns). It knows nothing of
 * the other rows: of a line, keep the key that the problem had, unless the correction changed order or product.
 */
export function readCorrectedRow(format: OrderFormat, cells: readonly string[], place: RowPlace): CorrectedRow {
  const batch = new TextBatch([{ cells, ...place }], format.plan.columns.length, place.offset + place.length)
  const reader = createReader(format)
  const reported = reader.read(batch, 0)
  const nothing = { line: null, refund: null, problem: null }
  if (!reported) {
    return { ...nothing, problem: toProblem(batch, 0, reader.cells.issues, knownOf(reader)) }
  }
  return 'lineKey' in reported ? { ...nothing, line: reported } : { ...nothing, refund: reported }
}
