import type { BrandView } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { loadFacts } from '../booking/facts.ts'
import { gatherByKey } from '../booking/gather.ts'
import { ImportBooks, type ImportFacts } from '../booking/import-books.ts'
import { PlanBuilder } from '../booking/plan-builder.ts'
import { planChunk } from '../booking/plan-chunk.ts'
import { planWaitingRefunds } from '../booking/plan-refund-chunk.ts'
import { planReturns } from '../booking/plan-returns.ts'
import type { ReplayableImport } from '../queries/replayable.ts'
import { cutIntoChunks } from '../reading/chunks.ts'
import { readingOf } from '../reading/layout.ts'
import { openReport, type Report } from '../reading/open-report.ts'
import type { MemoryBooks } from './memory-books.ts'

const REFUNDS_A_CHUNK = 500

/**
 * Takes a frozen file in again, in memory: read as its layout says, judged by what was recorded up to its
 * confirmation, in the same phases as the import. Of an import that failed on its way, only the pieces it committed.
 */
export async function replayImport(
  deps: Pick<Deps, 'db' | 'files'>,
  brand: Pick<BrandView, 'id' | 'timeZone'>,
  row: ReplayableImport,
  books: MemoryBooks,
): Promise<void> {
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
  const isBooked = (phase: string, start: number) => row.pieces === null || row.pieces.includes(`${phase}:${start}`)
  try {
    const returns = await replayRows(facts, report, books, (start) => isBooked('rows', start))
    if (returns > 0) await replayReturns(facts, report, books, returns, (start) => isBooked('returns', start))
  } finally {
    await report.close()
  }
  await replayWaiting(facts, books, (start) => isBooked('waiting', start))
}

type Takes = (start: number) => boolean

async function replayRows(facts: ImportFacts, report: Report, books: MemoryBooks, takes: Takes): Promise<number> {
  let returns = 0
  const chunks = cutIntoChunks(report.read(), ({ kind }) => {
    if (kind === 'return') returns++
    return kind === 'sale'
  })
  for await (const chunk of chunks) {
    if (!takes(chunk.start)) continue
    const { plan } = await planChunk(facts, chunk, books.known)
    books.apply(plan, facts.importId)
  }
  return returns
}

async function replayReturns(facts: ImportFacts, report: Report, books: MemoryBooks, count: number, takes: Takes) {
  const pieces = gatherByKey(
    report,
    count,
    ({ kind }) => kind === 'return',
    ({ customerRef }) => customerRef,
  )
  for await (const { start, lines } of pieces) {
    if (!takes(start)) continue
    const builder = await startBuilder(facts, books)
    await planReturns(builder, books.purchases, lines)
    books.apply(builder.plan, facts.importId)
  }
}

async function replayWaiting(facts: ImportFacts, books: MemoryBooks, takes: Takes): Promise<void> {
  const waiting = books.waitingRefunds()
  for (let at = 0, start = 0; at < waiting.length && takes(start); at += REFUNDS_A_CHUNK, start++) {
    const builder = await startBuilder(facts, books)
    await planWaitingRefunds(books.known, builder, waiting.slice(at, at + REFUNDS_A_CHUNK))
    books.apply(builder.plan, facts.importId)
  }
}

const startBuilder = async (facts: ImportFacts, books: MemoryBooks): Promise<PlanBuilder> =>
  new PlanBuilder(new ImportBooks(facts, await books.known.closedMonths()))
