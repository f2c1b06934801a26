import type { TransactionSql } from '@qudao/db/client'
import { asOwner, inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
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

/** Each try sees what the pieces beside it have committed by then. */
const TRIES = 3

/**
 * Books one piece of an import in one transaction on the owner login: what is known is read, the new state planned and
 * written, and the piece marked as done. Another writer of the same line (a row that a report has twice) breaks the
 * unique key; the piece is then planned again on what is known by now.
 *
 * @throws DomainError `order_import.line_repeated` when the rows of the piece itself stay in each other's way
 */
export async function commitChunk(deps: Deps, facts: ImportFacts, work: ChunkWork): Promise<Totals> {
  for (let tries = 1; ; tries++) {
    try {
      return await bookChunk(deps, facts, work)
    } catch (error) {
      const violation = findUniqueViolation(error)
      if (!violation) throw error
      if (tries < TRIES) continue
      throw new DomainError('order_import.line_repeated', 'rows of the file come out as one and the same line', {
        key: violation.constraint,
      })
    }
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

function findUniqueViolation(error: unknown): { constraint: string } | undefined {
  if (!(error instanceof Error)) return undefined
  if (!('code' in error && error.code === UNIQUE_VIOLATION)) return findUniqueViolation(error.cause)
  return { constraint: 'constraint_name' in error ? String(error.constraint_name) : '' }
}
