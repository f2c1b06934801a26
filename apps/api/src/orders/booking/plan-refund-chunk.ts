import type { ReportedRefund } from '../formats/index.ts'
import type { KnownRefund } from '../queries/read-known.ts'
import type { RefundRow } from './chunk-plan.ts'
import type { KnownBooks } from './known-books.ts'
import { matchRefund, type RefundMatch } from './match-refund.ts'
import type { PlanBuilder, RowPlace } from './plan-builder.ts'
import { isOlderRefund, planRefundedLine, type RefundMove } from './plan-refunds.ts'
import { toRefundRow } from './refund-row.ts'

type Incoming = { refund: RefundRow; productId: string; lineNo: number; known: KnownRefund | undefined }

/** Books refunds as a report tells them: new, changed or the same; those whose order is unknown wait for it. */
export async function planRefundReports(
  books: KnownBooks,
  builder: PlanBuilder,
  reports: readonly ReportedRefund[],
): Promise<void> {
  const incoming = await readIncoming(books, builder, reports)
  const unmatched = incoming.filter(({ refund }) => refund.lineId === null)
  const options = await books.candidates(lineKeysOf(unmatched), ordersOf(unmatched))
  const moves: RefundMove[] = []
  for (const { refund, productId, lineNo, known } of incoming) {
    const match: RefundMatch =
      refund.lineId === null ? matchRefund({ ...refund, productId }, options) : { kind: 'line', lineId: refund.lineId }
    if (match.kind === 'ambiguous') {
      exceptAmbiguous(builder, { refund, lineNo })
      continue
    }
    const placed = match.kind === 'line' ? { ...refund, lineId: match.lineId } : refund
    if (placed.lineId === null) keepRefund(builder, placed, known)
    else moves.push({ refund: placed, lineNo, ...(known ? { known } : {}) })
  }
  await planMoves(books, builder, moves, (move) => keepRefund(builder, move.refund, move.known))
}

/** Ties refunds that came before their order to its line, now that it is known. */
export async function planWaitingRefunds(
  books: KnownBooks,
  builder: PlanBuilder,
  waiting: readonly KnownRefund[],
): Promise<void> {
  const asked = waiting.map((refund) => ({ refund }))
  const options = await books.candidates(lineKeysOf(asked), ordersOf(asked))
  const moves: RefundMove[] = []
  for (const refund of waiting) {
    const match = matchRefund(refund, options)
    if (match.kind === 'line')
      moves.push({ refund: { ...refund, lineId: match.lineId }, importId: refund.importId, lineNo: 0 })
    else if (match.kind === 'ambiguous') exceptAmbiguous(builder, { refund, importId: refund.importId, lineNo: 0 })
  }
  await planMoves(books, builder, moves, ({ refund }) => {
    builder.plan.matchedRefunds.push({ id: refund.id, lineId: refund.lineId! })
  })
}

async function readIncoming(
  books: KnownBooks,
  builder: PlanBuilder,
  reports: readonly ReportedRefund[],
): Promise<Incoming[]> {
  // a report may list a refund twice: what it says last counts
  const last = new Map(reports.map((report) => [report.refundKey, report]))
  builder.plan.totals.refundsSame += reports.length - last.size
  const known = new Map((await books.refundsByKey([...last.keys()])).map((refund) => [refund.refundKey, refund]))
  const incoming: Incoming[] = []
  for (const report of last.values()) {
    const stored = known.get(report.refundKey)
    const fresh = toRefundRow(report, builder.books.facts.asOfMs)
    const refund = stored ? { ...fresh, id: stored.id, lineId: stored.lineId } : fresh
    if (stored?.rowHash === fresh.rowHash) builder.plan.totals.refundsSame++
    else if (stored && isOlderRefund(stored, fresh)) builder.plan.totals.older++
    else if (fresh.amountMinor <= 0n) exceptZero(builder, { refund, lineNo: report.lineNo })
    else incoming.push({ refund, productId: report.productId, lineNo: report.lineNo, known: stored })
  }
  return incoming
}

function keepRefund({ plan }: PlanBuilder, refund: RefundRow, known: RefundRow | undefined): void {
  if (known) {
    plan.changedRefunds.push(refund)
    plan.totals.refundsChanged++
  } else {
    plan.addedRefunds.push(refund)
    plan.totals.refundsAdded++
  }
  if (refund.lineId === null) plan.totals.refundsWaiting++
}

async function planMoves(
  books: KnownBooks,
  builder: PlanBuilder,
  moves: readonly RefundMove[],
  keep: (move: RefundMove) => void,
): Promise<void> {
  const ofLine = Map.groupBy(moves, ({ refund }) => refund.lineId!) // safe because moves have their line
  for (const line of await books.lines([...ofLine.keys()])) {
    const { row } = line
    const sameCurrency = (ofLine.get(row.id) ?? []).filter((move) => {
      if (move.refund.currency === row.currency) return true
      exceptCurrency(builder, move, row.currency)
      return false
    })
    if (sameCurrency.length === 0) continue
    for (const move of sameCurrency) keep(move)
    planRefundedLine(builder, line, sameCurrency)
  }
}

const lineKeysOf = (incoming: readonly { refund: RefundRow }[]): string[] =>
  incoming.flatMap(({ refund }) => refund.lineKey ?? [])
const ordersOf = (incoming: readonly { refund: RefundRow }[]): string[] => [
  ...new Set(incoming.map(({ refund }) => refund.orderNo).filter((orderNo) => orderNo !== '')),
]

const placeOf = ({ refund, lineNo }: RefundMove): RowPlace => ({
  lineNo,
  rowOffset: refund.rowOffset,
  rowLength: refund.rowLength,
})

function exceptRefund(builder: PlanBuilder, move: RefundMove, code: string, details: Record<string, unknown>): void {
  const { refund, importId } = move
  builder.except(placeOf(move), {
    ...(importId ? { importId } : {}),
    code,
    subject: refund.orderNo || null,
    details: {
      orderNo: refund.orderNo,
      refundKey: refund.refundKey,
      refundMinor: refund.amountMinor.toString(),
      ...details,
    },
    amountMinor: null,
    currency: refund.currency,
  })
}

const exceptAmbiguous = (builder: PlanBuilder, move: RefundMove) =>
  exceptRefund(builder, move, 'refund_ambiguous', { productTitle: move.refund.productTitle })
const exceptZero = (builder: PlanBuilder, move: RefundMove) => exceptRefund(builder, move, 'refund_zero', {})
const exceptCurrency = (builder: PlanBuilder, move: RefundMove, currency: string) =>
  exceptRefund(builder, move, 'refund_currency_differs', { lineCurrency: currency })
