import type { Table, TableBatch } from '../../platform/tabular/index.ts'
import {
  type OrderFormat,
  type ReportedLine,
  type ReportPart,
  type ReportSurvey,
  readCorrectedRow,
  readReport,
} from '../formats/index.ts'
import type { RowAgain } from './layout.ts'

/**
 * Some rows of a report again: those nobody corrected exactly as the whole file gives them (their numbers within
 * repeated rows depend on it), the others with the cells that a person put in.
 */
export async function* readRowsAgain(
  table: Table,
  format: OrderFormat,
  survey: ReportSurvey,
  rows: readonly RowAgain[],
): AsyncGenerator<ReportPart> {
  const corrected = new Map(rows.filter(({ cells }) => cells).map((row) => [row.offset, row]))
  const asTheyAre = new Set(rows.filter(({ cells }) => !cells).map(({ offset }) => offset))
  if (asTheyAre.size > 0) {
    for await (const { lines, refunds, problems, doneThrough } of readReport(table, format, survey)) {
      yield {
        lines: lines.filter(({ rowOffset }) => asTheyAre.has(rowOffset)),
        refunds: refunds.filter(({ rowOffset }) => asTheyAre.has(rowOffset)),
        problems: problems.filter(({ offset }) => asTheyAre.has(offset)),
        doneThrough,
      }
    }
  }
  if (corrected.size > 0) yield* readCorrectedRows(table, format, corrected)
}

async function* readCorrectedRows(table: Table, format: OrderFormat, rows: ReadonlyMap<number, RowAgain>) {
  for await (const batch of table.batches()) {
    for (let row = 0; row < batch.rowCount; row++) {
      const again = rows.get(batch.offset(row))
      if (again) yield readCorrected(table, format, batch, row, again)
    }
  }
}

function readCorrected(
  table: Table,
  format: OrderFormat,
  batch: TableBatch,
  row: number,
  { cells: corrections = {}, lineKey }: RowAgain,
): ReportPart {
  // a map: a column may be called like something every object has
  const corrected = new Map(Object.entries(corrections))
  const cells = table.columns.map((name, column) => corrected.get(name) ?? batch.text(row, column))
  const place = { lineNo: batch.lineNo(row), offset: batch.offset(row), length: batch.length(row) }
  const { line, refund, problem } = readCorrectedRow(format, cells, place)
  return {
    lines: line ? [withKey(line, lineKey)] : [],
    refunds: refund ? [refund] : [],
    problems: problem ? [problem] : [],
    doneThrough: batch.doneThrough,
  }
}

/** The key that the problem had, unless the correction changed order or product. */
function withKey(line: ReportedLine, lineKey: string | undefined): ReportedLine {
  return lineKey?.startsWith(`${line.groupKey}#`) ? { ...line, lineKey } : line
}
