import type { RowProblem } from '../formats/index.ts'
import type { ReportChunk } from '../reading/chunks.ts'
import { type ChangedRow, classify } from './classify.ts'
import { ImportBooks, type ImportFacts } from './import-books.ts'
import type { KnownBooks } from './known-books.ts'
import { PlanBuilder } from './plan-builder.ts'
import { planChangedLine, planNewLine } from './plan-lines.ts'
import { planRefundReports } from './plan-refund-chunk.ts'
import { sumRefunds } from './refund-row.ts'

/** What a piece of a report does to the books as they are now. It only reads: the preview is this. */
export async function planChunk(facts: ImportFacts, chunk: ReportChunk, books: KnownBooks): Promise<PlanBuilder> {
  const orderNos = [...new Set(chunk.lines.map(({ orderNo }) => orderNo))]
  const [closed, known] = await Promise.all([
    books.closedMonths(),
    orderNos.length > 0 ? books.keysOfOrders(orderNos) : [],
  ])
  const builder = new PlanBuilder(new ImportBooks(facts, closed))
  builder.plan.totals.rows = chunk.rows
  for (const problem of chunk.problems) exceptProblem(builder, problem)
  const { added, changed } = classify(builder, chunk.lines, known)
  for (const { line, rowHash } of added) planNewLine(builder, line, rowHash)
  if (changed.length > 0) await planChanged(books, builder, changed)
  if (chunk.refunds.length > 0) await planRefundReports(books, builder, chunk.refunds)
  return builder
}

async function planChanged(books: KnownBooks, builder: PlanBuilder, changed: readonly ChangedRow[]): Promise<void> {
  const lines = await books.lines(changed.map(({ id }) => id))
  const lineOf = new Map(lines.map((line) => [line.row.id, line]))
  for (const { id, line, rowHash } of changed) {
    const known = lineOf.get(id)
    if (!known) throw new Error(`the line ${id} has gone`)
    planChangedLine(builder, { ...known, refunds: sumRefunds(known.refunds) }, line, rowHash)
  }
}

/** Rows that a person can group: all with one unknown word, all damaged in one way. */
const SUBJECT_IS_VALUE = new Set(['unknown_status'])

function exceptProblem(builder: PlanBuilder, problem: RowProblem): void {
  const { code, column, value, more, orderNo, lineKey, amountMinor, lineNo, offset, length } = problem
  builder.except(
    { lineNo, rowOffset: offset, rowLength: length },
    {
      code,
      subject: SUBJECT_IS_VALUE.has(code) ? value : column || null,
      details: { column, value, orderNo, ...(lineKey ? { lineKey } : {}), ...(more.length > 0 ? { more } : {}) },
      amountMinor,
      currency: builder.books.facts.currency,
    },
  )
}
