import type { Period } from '../../domain/clocks.ts'
import type { ChunkPlan, EntryRow, RefundRow } from '../booking/chunk-plan.ts'
import type { KnownKey } from '../booking/classify.ts'
import type { KnownBooks } from '../booking/known-books.ts'
import type { LineRow } from '../booking/line-row.ts'
import type { RefundedLine } from '../booking/plan-refunds.ts'
import type { PurchaseSource } from '../booking/plan-returns.ts'
import type { Purchase } from '../formats/index.ts'
import type { KnownRefund } from '../queries/read-known.ts'
import { Indexed } from './indexed.ts'
import { MemoryLedger } from './memory-ledger.ts'

/** Lines, refunds and entries of one platform in memory: planning reads them here, and its plans are applied to them. */
export class MemoryBooks {
  readonly lines = new Indexed<LineRow, 'key' | 'order' | 'customer'>((row) => ({
    key: row.lineKey,
    order: row.orderNo,
    customer: row.customerRef,
  }))
  readonly refunds = new Indexed<KnownRefund, 'key' | 'order' | 'line'>((row) => ({
    key: row.refundKey,
    order: row.orderNo,
    line: row.lineId,
  }))
  readonly ledger = new MemoryLedger()
  readonly entries: EntryRow[] = []
  readonly #entriesOf = new Map<string, EntryRow[]>()
  readonly platform: string
  readonly #closed: ReadonlyMap<string, Period>

  /** @param closed the last closed month per currency, as the replay goes on */
  constructor(platform: string, closed: ReadonlyMap<string, Period>) {
    this.platform = platform
    this.#closed = closed
  }

  readonly known: KnownBooks = {
    closedMonths: async () => this.#closed,
    keysOfOrders: async (orderNos) => this.lines.find('order', orderNos).map(toKey),
    lines: async (ids) => ids.flatMap((id) => this.#refunded(this.lines.get(id))),
    refundsByKey: async (keys) => this.refunds.find('key', keys),
    candidates: async (lineKeys, orderNos) => [
      ...new Set([...this.lines.find('order', orderNos), ...this.lines.find('key', lineKeys)]),
    ],
  }

  readonly purchases: PurchaseSource = {
    knownRefunds: async (orderNos) => this.refunds.find('order', orderNos),
    purchases: async (customers, products) => {
      const wanted = new Set(products)
      const bought = this.lines.find('customer', customers)
      return bought
        .filter(({ productId, state, excluded }) => wanted.has(productId) && state !== 'invalid' && excluded === null)
        .map((row) => this.#left(row))
    },
    lines: async (lineKeys) => this.lines.find('key', lineKeys).flatMap((row) => this.#refunded(row)),
  }

  /** Refunds that came before their order, whose order is known by now, in the order they came. */
  waitingRefunds(): KnownRefund[] {
    const waiting = [...this.refunds.all()].filter(({ lineId }) => lineId === null)
    return waiting
      .filter(
        ({ orderNo, lineKey }) =>
          this.lines.find('order', [orderNo]).length > 0 ||
          (lineKey !== null && this.lines.find('key', [lineKey]).length > 0),
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  apply(plan: ChunkPlan, importId: string): void {
    for (const row of plan.added) this.lines.put(row)
    for (const { after } of plan.changed) this.#change(after)
    for (const after of plan.touched) this.#change(after)
    for (const refund of plan.addedRefunds) this.refunds.put({ ...refund, importId })
    for (const refund of plan.changedRefunds) this.#changeRefund(refund, importId)
    for (const { id, lineId } of plan.matchedRefunds) this.refunds.put({ ...this.refunds.get(id)!, lineId })
    for (const entry of plan.entries) this.#book(entry)
  }

  /** Everything booked on a line, in order. */
  entriesOf(lineId: string): readonly EntryRow[] {
    return this.#entriesOf.get(lineId) ?? []
  }

  #book(entry: EntryRow): void {
    this.entries.push(entry)
    this.ledger.book(entry)
    const known = this.#entriesOf.get(entry.lineId)
    if (known) known.push(entry)
    else this.#entriesOf.set(entry.lineId, [entry])
  }

  /** The first facts of a line stay, as its table keeps them. */
  #change(after: LineRow): void {
    const { orderNo, productId, skuCode, customerRef, currency, orderedAtMs } = this.lines.get(after.id)!
    this.lines.put({ ...after, orderNo, productId, skuCode, customerRef, currency, orderedAtMs })
  }

  #changeRefund(refund: RefundRow, importId: string): void {
    const { refundKey, lineKey, orderNo, productTitle, quantity, currency } = this.refunds.get(refund.id)!
    this.refunds.put({ ...refund, importId, refundKey, lineKey, orderNo, productTitle, quantity, currency })
  }

  #refunded(row: LineRow | undefined): RefundedLine[] {
    return row ? [{ row, refunds: this.refunds.find('line', [row.id]), ledger: this.ledger.of(row.id) }] : []
  }

  #left(row: LineRow): Purchase {
    const taken = this.refunds.find('line', [row.id]).filter(({ state }) => state === 'succeeded')
    return {
      lineKey: row.lineKey,
      customer: row.customerRef ?? '',
      product: row.productId,
      atMs: row.orderedAtMs,
      quantity: row.quantity - taken.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0),
      amountMinor: row.paidMinor - taken.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
    }
  }
}

/** What tells repeated rows apart is put together where no report repeated them, as the database does. */
const toKey = ({
  id,
  lineKey,
  orderNo,
  contentKey,
  rowHash,
  orderedAtMs,
  quantity,
  paidMinor,
  slotCode,
}: LineRow): KnownKey => ({
  id,
  lineKey,
  orderNo,
  contentKey: contentKey ?? [orderedAtMs, quantity, paidMinor, slotCode].join('|'),
  rowHash,
})
