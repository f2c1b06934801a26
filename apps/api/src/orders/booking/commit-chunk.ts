import type { TransactionSql } from '@qudao/db/client'
import { asOwner, inBrand } from '@qudao/db/client'
import { openAccounts } from '../../ledger/index.ts'
import type { Deps } from '../../platform/deps.ts'
import { type ChunkMark, claimChunk, writeChunkTotals } from '../queries/imports.ts'
import { shareBooks } from '../queries/read-known.ts'
import { accountsOf, writeChunk } from '../queries/write-chunk.ts'
import type { ImportFacts } from './import-books.ts'
import type { PlanBuilder } from './plan-builder.ts'
import { type Totals, totalsFromJson } from './totals.ts'

export type ChunkWork = Readonly<{
  phase: ChunkMark['phase']
  start: number
  through: number
  plan: (sql: TransactionSql) => Promise<PlanBuilder>
}>

const UNIQUE_VIOLATION = '23505'

/**
 * Books one piece of an import in one transaction on the owner login: what is known is read, the new state planned and
 * written, and the piece marked as done. Another writer of the same line (a row that a report has twice) breaks the
 * unique key; the piece is then planned again on what is known by now.
 */
export async function commitChunk(deps: Deps, facts: ImportFacts, work: ChunkWork): Promise<Totals> {
  try {
    return await bookChunk(deps, facts, work)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return bookChunk(deps, facts, work)
  }
}

function bookChunk(deps: Deps, facts: ImportFacts, work: ChunkWork): Promise<Totals> {
  const { brandId, importId, platform, asOfMs } = facts
  const name = work.phase === 'rows' ? `${work.start}` : `${work.phase}:${work.start}`
  return asOwner(deps.db, async (tx, sql) => {
    await shareBooks(sql, brandId)
    const done = await claimChunk(sql, brandId, importId, work)
    if (done) return totalsFromJson(done)
    const { plan } = await work.plan(sql)
    // accounts are opened outside: a piece that opens one must not hold up the piece beside it
    const refs = accountsOf(plan.entries)
    const accounts = await inBrand(deps.db, { brandId, scope: 'brand' }, (opening) =>
      openAccounts(opening, brandId, refs),
    )
    const origin = {
      brandId,
      platform,
      importId,
      sourceKey: `import:${importId}:${name}`,
      occurredAt: new Date(asOfMs),
    }
    await writeChunk(tx, origin, plan, accounts)
    await writeChunkTotals(sql, brandId, importId, work, plan.totals)
    return plan.totals
  })
}

function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === UNIQUE_VIOLATION) || isUniqueViolation(error.cause)
}
