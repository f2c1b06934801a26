import { newId } from '../../platform/ids.ts'
import {
  type CancellationProblem,
  type CancellationRefund,
  lineFingerprint,
  matchCancellations,
  type Purchase,
  type ReportedLine,
} from '../formats/index.ts'
import type { RefundRow } from './chunk-plan.ts'
import type { PlanBuilder } from './plan-builder.ts'
import { planRefundedLine, type RefundedLine, type RefundMove } from './plan-refunds.ts'
import { takesMoney } from './refund-row.ts'

/** Where returns look for what they take back. */
export type PurchaseSource = Readonly<{
  /** Refunds that returns of these orders have made already. */
  knownRefunds(orderNos: readonly string[]): Promise<readonly RefundRow[]>
  purchases(customers: readonly string[], products: readonly string[]): Promise<readonly Purchase[]>
  /** Lines among the purchases asked for before. */
  lines(lineKeys: readonly string[]): Promise<readonly RefundedLine[]>
}>

/**
 * Books returns as refunds of the purchases they take back. Returns of the same customers must come together, after
 * all purchases of their file.
 */
export async function planReturns(
  builder: PlanBuilder,
  source: PurchaseSource,
  returns: readonly ReportedLine[],
): Promise<void> {
  builder.plan.totals.rows += returns.length
  const fresh = await leaveOutKnown(builder, source, returns)
  const [customers, products] = [unique(fresh, 'customerRef'), unique(fresh, 'productId')]
  const purchases = customers.length > 0 ? await source.purchases(customers, products) : []
  const byKey = new Map(fresh.map((line) => [line.lineKey, line]))
  const { refunds, problems } = matchCancellations(purchases, fresh.map(toReturn))
  for (const problem of problems) exceptReturn(builder, byKey.get(problem.returnKey)!, problem)
  const ofLine = Map.groupBy(refunds, ({ lineKey }) => lineKey)
  for (const line of await source.lines([...ofLine.keys()])) {
    const moves = (ofLine.get(line.row.lineKey) ?? []).map((refund) =>
      toMove(byKey.get(refund.returnKey)!, refund, line),
    )
    for (const { refund } of moves) builder.plan.addedRefunds.push(refund)
    builder.plan.totals.refundsAdded += moves.length
    // pieces that came back for no money are kept, so that no other return takes them; the line does not move
    const paid = moves.filter(({ refund }) => takesMoney(refund))
    if (paid.length > 0) planRefundedLine(builder, line, paid)
  }
}

const unique = (lines: readonly ReportedLine[], field: 'customerRef' | 'productId'): string[] => [
  ...new Set(lines.map((line) => line[field]).filter((text) => text !== '')),
]

/** Returns that were booked before are the same; one that now says something else is for a person. */
async function leaveOutKnown(
  builder: PlanBuilder,
  source: PurchaseSource,
  returns: readonly ReportedLine[],
): Promise<ReportedLine[]> {
  const { totals } = builder.plan
  const earning = returns.filter(({ excluded }) => excluded === '')
  totals.excluded += returns.length - earning.length
  const known = await source.knownRefunds([...new Set(earning.map(({ orderNo }) => orderNo))])
  const hashOf = new Map(known.map(({ refundKey, rowHash }) => [refundKey.split('>')[0], rowHash]))
  return earning.filter((line) => {
    const hash = hashOf.get(line.lineKey)
    if (hash === undefined) return true
    if (hash === lineFingerprint(line)) totals.refundsSame++
    else exceptChanged(builder, line)
    return false
  })
}

const toReturn = (line: ReportedLine) => ({
  returnKey: line.lineKey,
  customer: line.customerRef,
  product: line.productId,
  atMs: line.createdAtMs,
  quantity: line.quantity,
  amountMinor: line.paidMinor,
})

function toMove(line: ReportedLine, refund: CancellationRefund, { row }: RefundedLine): RefundMove {
  return {
    lineNo: line.lineNo,
    refund: {
      id: newId(),
      refundKey: `${line.lineKey}>${refund.lineKey}`,
      lineId: row.id,
      lineKey: refund.lineKey,
      orderNo: line.orderNo,
      productTitle: line.productTitle,
      amountMinor: refund.amountMinor,
      incomeRefundMinor: null,
      quantity: refund.quantity,
      currency: line.currency,
      state: 'succeeded',
      rawStatus: line.rawStatus,
      refundedAtMs: line.datedAtMs,
      rowOffset: line.rowOffset,
      rowLength: line.rowLength,
      rowHash: lineFingerprint(line),
    },
  }
}

function exceptReturn(builder: PlanBuilder, line: ReportedLine, problem: CancellationProblem): void {
  const { code, quantity, amountMinor } = problem
  builder.except(line, {
    code,
    subject: code === 'return_customer_missing' ? null : line.productId,
    details: { orderNo: line.orderNo, productId: line.productId, quantity, refundMinor: amountMinor.toString() },
    amountMinor: null,
    currency: line.currency,
  })
}

function exceptChanged(builder: PlanBuilder, line: ReportedLine): void {
  builder.except(line, {
    code: 'ambiguous_change',
    subject: line.orderNo,
    details: { orderNo: line.orderNo, productId: line.productId },
    amountMinor: null,
    currency: line.currency,
  })
}
