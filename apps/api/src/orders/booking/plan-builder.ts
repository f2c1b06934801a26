import type { AccrualProblem, LineAccrual } from './accrue-line.ts'
import type { ChunkPlan, EntryRow, ExceptionRow } from './chunk-plan.ts'
import type { ImportBooks } from './import-books.ts'
import { type BookedPart, type LineLedger, netOf } from './line-ledger.ts'
import { LineMoves, lineMove, standingOf } from './line-moves.ts'
import type { LineRow } from './line-row.ts'
import { noTotals } from './totals.ts'

export type RowPlace = Readonly<{ lineNo: number; rowOffset: number; rowLength: number }>

/** Commission and sales that a piece moves for one partner; for the preview. */
export type PartnerMove = { lines: number; salesMinor: bigint; commissionMinor: bigint }

/** Gathers what a piece of a report does, with its totals. */
export class PlanBuilder {
  readonly books: ImportBooks
  readonly partners = new Map<string, PartnerMove>()
  readonly moves = new LineMoves()
  readonly plan: ChunkPlan = {
    added: [],
    changed: [],
    touched: [],
    entries: [],
    exceptions: [],
    addedRefunds: [],
    changedRefunds: [],
    matchedRefunds: [],
    totals: noTotals(),
  }

  constructor(books: ImportBooks) {
    this.books = books
  }

  addLine(row: LineRow, accrual: LineAccrual): void {
    const { plan } = this
    const standing = standingOf(plan.totals)
    plan.added.push(row)
    plan.totals.added++
    if (row.excluded !== null) plan.totals.excluded++
    plan.totals.refundedMinor += row.refundedMinor
    this.#moveOf(row.partnerId).lines++
    this.#sell(row.partnerId, salesOf(row))
    for (const entry of accrual.entries) this.#addEntry(entry)
    this.#countNew(row, accrual)
    this.moves.count('added', salesOf(row), standing, plan.totals)
  }

  changeLine(before: LineRow, after: LineRow, accrual: LineAccrual, ledger: LineLedger, isReported = true): void {
    const { plan } = this
    const standing = standingOf(plan.totals)
    if (isReported) {
      plan.changed.push({ before, after })
      plan.totals.changed++
    } else plan.touched.push(after)
    plan.totals.refundedMinor += after.refundedMinor - before.refundedMinor
    this.#sell(before.partnerId, -salesOf(before))
    this.#sell(after.partnerId, salesOf(after))
    for (const entry of accrual.entries) this.#addEntry(entry)
    this.#countMove(before, after, accrual, ledger)
    this.moves.count(lineMove(before, after), movedSales(before, after), standing, plan.totals)
  }

  except(place: RowPlace, exception: Omit<ExceptionRow, keyof RowPlace>): void {
    const { lineNo, rowOffset, rowLength } = place
    this.plan.exceptions.push({ ...exception, lineNo, rowOffset, rowLength })
    this.plan.totals.exceptions++
    this.plan.totals.exceptionSalesMinor += exception.amountMinor ?? 0n
  }

  exceptAccrual(place: RowPlace, problem: AccrualProblem, row: LineRow, importId?: string): void {
    this.except(place, {
      ...(importId ? { importId } : {}),
      code: problem.code,
      subject: subjectOf(problem, row),
      details: { orderNo: row.orderNo, datedAt: new Date(row.datedAtMs).toISOString(), ...problem.details },
      amountMinor: row.paidMinor,
      currency: row.currency,
    })
  }

  #addEntry(entry: EntryRow): void {
    this.plan.entries.push(entry)
    this.#moveOf(entry.partnerId).commissionMinor += entry.amountMinor
    if (entry.payer === 'channel') this.plan.totals.channelMinor += entry.amountMinor
    else if (entry.kind === 'reversal') this.plan.totals.reversedMinor -= entry.amountMinor
  }

  /** The sales of all are the sum of what each partner sold: counted once, here. */
  #sell(partnerId: string, salesMinor: bigint): void {
    this.plan.totals.salesMinor += salesMinor
    this.#moveOf(partnerId).salesMinor += salesMinor
  }

  #countNew(row: LineRow, accrual: LineAccrual): void {
    let net = 0n
    for (const entry of accrual.entries) if (entry.payer !== 'channel') net += entry.amountMinor
    if (this.#isReleasable(row, accrual)) this.plan.totals.releasableMinor += net
    else this.plan.totals.heldMinor += net
  }

  /** What was waiting may now be payable, and the other way round; what was released stays payable. */
  #countMove(before: LineRow, after: LineRow, accrual: LineAccrual, ledger: LineLedger): void {
    const waiting = netOf(ledger, (part: BookedPart) => part.payer !== 'channel' && !part.isReleased)
    let moved = 0n
    const { totals } = this.plan
    for (const { payer, isReleased, amountMinor } of accrual.entries) {
      if (payer === 'channel') continue
      if (isReleased) totals.releasableMinor += amountMinor
      else moved += amountMinor
    }
    totals[this.#isReleasable(before, accrual) ? 'releasableMinor' : 'heldMinor'] -= waiting
    totals[this.#isReleasable(after, accrual) ? 'releasableMinor' : 'heldMinor'] += waiting + moved
  }

  #isReleasable(row: LineRow, { holdDays, base }: LineAccrual): boolean {
    const { settledAtMs, state } = row
    if (settledAtMs === null || state === 'refund_open' || state === 'punished') return false
    if (base === 'channel_income' && !this.books.hasReceiptFor(settledAtMs)) return false
    return this.books.isHoldOver(settledAtMs, holdDays)
  }

  #moveOf(partnerId: string): PartnerMove {
    const known = this.partners.get(partnerId) ?? { lines: 0, salesMinor: 0n, commissionMinor: 0n }
    this.partners.set(partnerId, known)
    return known
  }
}

/** What a line adds to the sales: nothing once it is invalid. */
const salesOf = (row: LineRow): bigint => (row.state === 'invalid' ? 0n : row.paidMinor)

/** What a move is about: what comes back, the sales that settle, else by how much they differ. */
function movedSales(before: LineRow, after: LineRow): bigint {
  const move = lineMove(before, after)
  if (move === 'refunded') return before.refundedMinor - after.refundedMinor
  return move === 'settled' ? salesOf(after) : salesOf(after) - salesOf(before)
}

/** What a person resolves for all rows at once: the partner without a plan, the plan without a rate. */
function subjectOf(problem: AccrualProblem, row: LineRow): string {
  return problem.code === 'plan_missing' ? row.partnerId : row.productId
}
