import type { TransactionSql } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import { findRefundsOfLines, loadLines } from '../queries/read-known.ts'
import { loadLedgers } from '../queries/read-ledger.ts'
import { EMPTY_LEDGER } from './line-ledger.ts'
import type { RefundedLine } from './plan-refunds.ts'

/** Known lines with their refunds and what is booked on them. */
export async function loadRefundedLines(
  sql: TransactionSql,
  brandId: number,
  ids: readonly Uuid[],
): Promise<RefundedLine[]> {
  const [rows, refunds, ledgers] = await Promise.all([
    loadLines(sql, brandId, ids),
    findRefundsOfLines(sql, brandId, ids),
    loadLedgers(sql, brandId, ids),
  ])
  const refundsOf = Map.groupBy(refunds, ({ lineId }) => lineId)
  return rows.map((row) => ({
    row,
    refunds: refundsOf.get(row.id) ?? [],
    ledger: ledgers.get(row.id) ?? EMPTY_LEDGER,
  }))
}
