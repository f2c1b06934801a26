import { asOwner } from '@qudao/db/client'
import { findWaitingRefunds, type KnownRefund, readClosedMonths } from '../queries/read-known.ts'
import { ImportBooks } from './import-books.ts'
import { commitOnce, type ImportRun } from './import-run.ts'
import { booksInDatabase } from './known-books.ts'
import { PlanBuilder } from './plan-builder.ts'
import { planWaitingRefunds } from './plan-refund-chunk.ts'

const REFUNDS_A_CHUNK = 500

/**
 * Applies refunds that came before their order, now that all of the file's lines are there: which line is meant can
 * only be told among all lines of the order.
 */
export async function runWaitingRefunds(run: ImportRun): Promise<void> {
  const place = { brandId: run.facts.brandId, platform: run.facts.platform }
  let afterId: string | null = null
  let start = [...run.done].filter((name) => name.startsWith('waiting:')).length
  for (;;) {
    const waiting: KnownRefund[] = await asOwner(run.deps.db, (_tx, sql) =>
      findWaitingRefunds(sql, place, afterId, REFUNDS_A_CHUNK),
    )
    const last = waiting.at(-1)
    if (!last) return
    await commitOnce(run, {
      phase: 'waiting',
      start,
      through: start,
      plan: async (sql) => {
        const builder = new PlanBuilder(new ImportBooks(run.facts, await readClosedMonths(sql, place.brandId)))
        await planWaitingRefunds(booksInDatabase(sql, place), builder, waiting)
        return builder
      },
    })
    afterId = last.id
    start++
  }
}
