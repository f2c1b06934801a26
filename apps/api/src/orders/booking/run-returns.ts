import type { TransactionSql } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import { findRefundsOfOrders, type Place, readClosedMonths } from '../queries/read-known.ts'
import { findPurchases } from '../queries/read-purchases.ts'
import { gatherByKey } from './gather.ts'
import { ImportBooks, type ImportFacts } from './import-books.ts'
import { commitOnce, type ImportRun } from './import-run.ts'
import { PlanBuilder } from './plan-builder.ts'
import { type PurchaseSource, planReturns } from './plan-returns.ts'
import { loadRefundedLines } from './refunded-lines.ts'

/**
 * Purchases that are in the books. Lines are found by the ids that came with them: while the table is new and without
 * statistics, a look-up by key may read every line of the brand each time.
 */
export function bookedPurchases(sql: TransactionSql, place: Place): PurchaseSource {
  const idOf = new Map<string, Uuid>()
  return {
    knownRefunds: (orderNos) => findRefundsOfOrders(sql, place, orderNos),
    purchases: async (customers, products) => {
      const found = await findPurchases(sql, place, customers, products)
      for (const { id, lineKey } of found) idOf.set(lineKey, id)
      return found
    },
    lines: (lineKeys) =>
      loadRefundedLines(
        sql,
        place.brandId,
        lineKeys.flatMap((key) => idOf.get(key) ?? []),
      ),
  }
}

export const startBuilder = async (sql: TransactionSql, facts: ImportFacts): Promise<PlanBuilder> =>
  new PlanBuilder(new ImportBooks(facts, await readClosedMonths(sql, facts.brandId)))

/** Rows that take back earlier purchases, customer by customer. */
export async function runReturns(run: ImportRun, count: number): Promise<void> {
  const pieces = gatherByKey(
    run.report,
    count,
    ({ kind }) => kind === 'return',
    ({ customerRef }) => customerRef,
  )
  for await (const { start, lines } of pieces) {
    await commitOnce(run, {
      phase: 'returns',
      start,
      through: start,
      plan: async (sql) => {
        const builder = await startBuilder(sql, run.facts)
        await planReturns(builder, bookedPurchases(sql, run.facts), lines)
        return builder
      },
    })
  }
}
