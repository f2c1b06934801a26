import { accrueLine, isAccrualProblem } from './accrue-line.ts'
import type { RefundRow } from './chunk-plan.ts'
import type { LineLedger } from './line-ledger.ts'
import { type LineRow, lifeOf, withRefunds } from './line-row.ts'
import type { PlanBuilder, RowPlace } from './plan-builder.ts'
import { sumRefunds } from './refund-row.ts'

/** A line with the refunds known of it, before this piece. */
export type RefundedLine = Readonly<{ row: LineRow; refunds: readonly RefundRow[]; ledger: LineLedger }>

/** A refund that moves a line, with the place of its row. */
export type RefundMove = Readonly<{ refund: RefundRow; known?: RefundRow; importId?: string; lineNo: number }>

/**
 * Brings one line to all of its refunds. They add up whatever their order; a sum above what was paid takes back
 * everything and no more, and says so.
 */
export function planRefundedLine(builder: PlanBuilder, line: RefundedLine, moves: readonly RefundMove[]): void {
  const moved = new Map(moves.map((move) => [move.refund.refundKey, move]))
  const kept = line.refunds.filter(({ refundKey }) => !moved.has(refundKey))
  const refunds = [...kept, ...[...moved.values()].map(({ refund }) => refund)]
  const sum = sumRefunds(refunds)
  const after = withRefunds(line.row, lifeOf(line.row), sum)
  const last = moves.at(-1)
  if (last && sum.succeededMinor > line.row.paidMinor) exceptExcess(builder, last, line.row, sum.succeededMinor)
  const accrual = accrueLine(builder.books, after, sum, line.ledger)
  if (isAccrualProblem(accrual)) {
    // nothing is booked on the line yet: the refund is kept and counts when the line can be
    if (last) builder.exceptAccrual(placeOf(last), accrual, after, last.importId)
    builder.plan.touched.push(after)
    return
  }
  builder.changeLine(line.row, after, accrual, line.ledger, false)
}

function exceptExcess(builder: PlanBuilder, move: RefundMove, row: LineRow, refundedMinor: bigint): void {
  builder.except(placeOf(move), {
    ...(move.importId ? { importId: move.importId } : {}),
    code: 'refund_exceeds_line',
    subject: row.orderNo,
    details: { orderNo: row.orderNo, paidMinor: row.paidMinor.toString(), refundedMinor: refundedMinor.toString() },
    amountMinor: null,
    currency: row.currency,
  })
}

const placeOf = ({ refund, lineNo }: RefundMove): RowPlace => ({
  lineNo,
  rowOffset: refund.rowOffset,
  rowLength: refund.rowLength,
})

/** A refund that has ended does not open again: a report that says so is older. */
export function isOlderRefund(known: RefundRow, incoming: RefundRow): boolean {
  return known.state !== 'open' && incoming.state === 'open'
}
