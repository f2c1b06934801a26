import { inBrand } from '@qudao/db/client'
import type { Deps } from '../../platform/deps.ts'
import { type ChunkMark, listChunks } from '../queries/imports.ts'
import type { Report } from '../reading/open-report.ts'
import { type ChunkWork, commitChunk } from './commit-chunk.ts'
import type { ImportFacts } from './import-books.ts'
import { addTotals, noTotals, type Totals, totalsFromJson } from './totals.ts'

/** One run of one import: what it works with and how far it is. */
export type ImportRun = {
  readonly deps: Deps
  readonly facts: ImportFacts
  readonly report: Report
  /** Pieces that are committed, by phase and start. */
  readonly done: ReadonlySet<string>
  readonly onRows: (rows: number) => Promise<void>
  totals: Totals
}

const chunkName = (phase: ChunkMark['phase'], start: number): string => `${phase}:${start}`

/** A run that goes on after the pieces an earlier one has committed. */
export async function startRun(
  deps: Deps,
  facts: ImportFacts,
  report: Report,
  onRows: ImportRun['onRows'],
): Promise<ImportRun> {
  const chunks = await inBrand(deps.db, { brandId: facts.brandId, scope: 'brand' }, (tx) =>
    listChunks(tx, facts.brandId, facts.importId),
  )
  return {
    deps,
    facts,
    report,
    done: new Set(chunks.map(({ phase, start }) => chunkName(phase, Number(start)))),
    totals: chunks.reduce((sum, { totals }) => addTotals(sum, totalsFromJson(totals)), noTotals()),
    onRows,
  }
}

/** Books a piece unless an earlier run has. */
export async function commitOnce(run: ImportRun, work: ChunkWork): Promise<void> {
  if (run.done.has(chunkName(work.phase, work.start))) return
  const totals = await commitChunk(run.deps, run.facts, work)
  // two lanes end in any order: the sum is read after the wait
  run.totals = addTotals(run.totals, totals)
  await run.onRows(run.totals.rows)
}
