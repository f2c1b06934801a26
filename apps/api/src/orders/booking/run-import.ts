import type { TransactionSql } from '@qudao/db/client'
import type { BrandView } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { ImportRow } from '../queries/imports.ts'
import { cutIntoChunks } from '../reading/chunks.ts'
import { readingOf } from '../reading/layout.ts'
import { openReport } from '../reading/open-report.ts'
import { loadFacts } from './facts.ts'
import { commitOnce, type ImportRun, startRun } from './import-run.ts'
import { booksInDatabase } from './known-books.ts'
import { WorkLanes } from './lanes.ts'
import { planChunk } from './plan-chunk.ts'
import { runReturns } from './run-returns.ts'
import { runWaitingRefunds } from './run-waiting.ts'
import type { Totals } from './totals.ts'

/** Two connections: PostgreSQL keeps the indexes of two pieces at once, more only wait for each other. */
const LANES = 2

/**
 * Takes in a confirmed file: rows in pieces on two connections, then what must see all of them: returns, and refunds
 * that waited. Every piece is one transaction that also marks itself, so an import that was killed reads the file again
 * and skips what is committed; running it twice changes nothing.
 */
export async function runImport(
  deps: Deps,
  brand: Pick<BrandView, 'id' | 'timeZone'>,
  row: ImportRow,
  onRows: (done: number, total: number) => Promise<void>,
): Promise<Totals> {
  if (!row.confirmedAt) throw new Error(`the import ${row.id} is not confirmed`)
  const facts = await loadFacts(deps.db, {
    brandId: brand.id,
    zone: brand.timeZone,
    importId: row.id,
    platform: row.platform,
    currency: row.layout.currency,
    reading: readingOf(row.layout),
    asOf: row.confirmedAt,
  })
  const report = await openReport(deps, brand.id, row)
  try {
    const run = await startRun(deps, facts, report, (rows) => onRows(rows, report.survey.rows))
    const returns = await runRows(run)
    if (returns > 0) await runReturns(run, returns)
    await runWaitingRefunds(run)
    return run.totals
  } finally {
    await report.close()
  }
}

/** Books rows as they come, and counts the returns: they need all sales of the file. */
async function runRows(run: ImportRun): Promise<number> {
  let returns = 0
  const lanes = new WorkLanes(LANES)
  const chunks = cutIntoChunks(run.report.read(), ({ kind }) => {
    if (kind === 'return') returns++
    return kind === 'sale'
  })
  for await (const chunk of chunks) {
    const { start, through } = chunk
    const plan = (sql: TransactionSql) => planChunk(run.facts, chunk, booksInDatabase(sql, run.facts))
    await lanes.offer(() => commitOnce(run, { phase: 'rows', start, through, plan }))
  }
  await lanes.finish()
  return returns
}
