import type { TransactionSql } from '@qudao/db/client'
import { findRefundsOfOrders } from '../queries/read-known.ts'
import { matchRefund } from './match-refund.ts'
import type { PlanBuilder } from './plan-builder.ts'
import { planRefundedLine, type RefundMove } from './plan-refunds.ts'
import { plannedLedger } from './planned-ledger.ts'

/** Refunds that wait for lines which a previewed piece brings: their effect, on the lines as they are planned. */
export async function planWaitingInPreview(sql: TransactionSql, builder: PlanBuilder): Promise<void> {
  const { facts } = builder.books
  const lines = [...builder.plan.added]
  if (lines.length === 0) return
  const orderNos = [...new Set(lines.map(({ orderNo }) => orderNo))]
  const waiting = (await findRefundsOfOrders(sql, facts, orderNos)).filter(({ lineId }) => lineId === null)
  if (waiting.length === 0) return
  const moves = new Map<string, RefundMove[]>()
  for (const refund of waiting) {
    const match = matchRefund(refund, lines)
    if (match.kind !== 'line') continue
    const move = { refund: { ...refund, lineId: match.lineId }, importId: refund.importId, lineNo: 0 }
    moves.set(match.lineId, [...(moves.get(match.lineId) ?? []), move])
  }
  const entriesOf = Map.groupBy(builder.plan.entries, ({ lineId }) => lineId)
  for (const row of lines) {
    const ofLine = moves.get(row.id)
    if (ofLine)
      planRefundedLine(builder, { row, refunds: [], ledger: plannedLedger(entriesOf.get(row.id) ?? []) }, ofLine)
  }
}
