import type { Table, TableBatch } from '../../platform/tabular/index.ts'
import { lineFingerprint, refundFingerprint } from './fingerprint.ts'
import { LineReader } from './line-reader.ts'
import { knownOf, type OrderFormat, type RowReader } from './order-format.ts'
import { RefundReader } from './refund-reader.ts'
import type { ReportSurvey } from './report-survey.ts'
import type { ReportedLine } from './reported-line.ts'
import type { ReportedRefund } from './reported-refund.ts'
import { type GroupRow, keepOne, numberLines, type ReadRow, RowGroups } from './row-groups.ts'
import { type RowProblem, toProblem } from './row-problem.ts'

/** Some rows of a report. Lines that share a key always come together. */
export type ReportPart = Readonly<{
  lines: ReportedLine[]
  refunds: ReportedRefund[]
  problems: RowProblem[]
  /** Bytes (rows of a sheet) of the file that are read so far. */
  doneThrough: number
}>

/**
 * Reads a surveyed report as lines or refunds, in the order of the file but for rows that share a key, which come with
 * the last of them. A row that cannot be used is a problem with its reason and place, and holds up nothing.
 *
 * @throws DomainError `table.*` as the table
 */
export async function* readReport(table: Table, format: OrderFormat, survey: ReportSurvey): AsyncGenerator<ReportPart> {
  if (format.target === 'lines') {
    const settle = format.plan.hasOccurrences
      ? numberLines
      : (rows: readonly GroupRow<ReportedLine>[]) => keepOne(rows, lineFingerprint)
    for await (const { reported, ...part } of readRows(table, new LineReader(format.plan), survey, settle)) {
      yield { ...part, lines: reported, refunds: [] }
    }
    return
  }
  const settle = (rows: readonly GroupRow<ReportedRefund>[]) => keepOne(rows, refundFingerprint)
  for await (const { reported, ...part } of readRows(table, new RefundReader(format.plan), survey, settle)) {
    yield { ...part, lines: [], refunds: reported }
  }
}

type Settle<Reported> = (rows: readonly GroupRow<Reported>[]) => ReadRow<Reported>[]

async function* readRows<Reported extends ReportedLine | ReportedRefund>(
  table: Table,
  reader: RowReader<Reported>,
  survey: ReportSurvey,
  settle: Settle<Reported>,
) {
  reader.cells.areIdsRounded = survey.areIdsRounded
  const groups = new RowGroups<Reported>(survey.repeated)
  for await (const batch of table.batches()) {
    const reported: Reported[] = []
    const problems: RowProblem[] = []
    const pass = (row: ReadRow<Reported>) => {
      if (row.reported) reported.push(row.reported)
      if (row.problem) problems.push(row.problem)
    }
    for (let row = 0; row < batch.rowCount; row++) {
      const hash = groups.isEmpty || batch.fault(row) !== '' ? -1 : reader.groupHash(batch, row)
      if (!groups.has(hash)) {
        const line = readRow(reader, batch, row, problems)
        if (line) reported.push(line)
        continue
      }
      const order = reader.orderKey(batch, row)
      const failed: RowProblem[] = []
      const read = readRow(reader, batch, row, failed)
      const complete = groups.add(hash, { reported: read, problem: failed[0] ?? null, key: reader.key, order })
      for (const rows of complete) settle(rows).forEach(pass)
    }
    yield { reported, problems, doneThrough: batch.doneThrough }
  }
}

const NOTHING_KNOWN = { lineKey: '', orderNo: '', amountMinor: null }

function readRow<Reported extends ReportedLine | ReportedRefund>(
  reader: RowReader<Reported>,
  batch: TableBatch,
  row: number,
  problems: RowProblem[],
): Reported | null {
  const fault = batch.fault(row)
  if (fault !== '') {
    problems.push(toProblem(batch, row, [{ code: fault, column: '', value: '' }], NOTHING_KNOWN))
    return null
  }
  const reported = reader.read(batch, row)
  if (!reported) problems.push(toProblem(batch, row, reader.cells.issues, knownOf(reader)))
  return reported
}
