import type { TransactionSql } from '@qudao/db/client'
import type { Purchase, ReportedLine } from '../formats/index.ts'
import type { Report } from '../reading/open-report.ts'
import type { EntryRow } from './chunk-plan.ts'
import type { ImportFacts } from './import-books.ts'
import type { LineRow } from './line-row.ts'
import type { PlanBuilder } from './plan-builder.ts'
import type { RefundedLine } from './plan-refunds.ts'
import { type PurchaseSource, planReturns } from './plan-returns.ts'
import { plannedLedger } from './planned-ledger.ts'
import { bookedPurchases, startBuilder } from './run-returns.ts'

type Planned = { row: LineRow; entries: EntryRow[] }

/** Returns of a previewed file: they may take back what the same file sells, which is not in the books. */
export class PreviewReturns {
  readonly #returns: readonly ReportedLine[]
  readonly #pairs: ReadonlySet<string>
  readonly #planned = new Map<string, Planned>()

  private constructor(returns: readonly ReportedLine[]) {
    this.#returns = returns
    this.#pairs = new Set(returns.map(({ customerRef, productId }) => pairOf(customerRef, productId)))
  }

  static async of({ format, read }: Report): Promise<PreviewReturns> {
    const mayHave = format.target === 'lines' && (format.plan.mapped?.returnColumn ?? -1) >= 0
    const returns: ReportedLine[] = []
    if (mayHave) {
      for await (const { lines } of read()) returns.push(...lines.filter(({ kind }) => kind === 'return'))
    }
    return new PreviewReturns(returns)
  }

  get count(): number {
    return this.#returns.length
  }

  /** Keeps planned lines that a return may mean. */
  remember({ plan }: PlanBuilder): void {
    if (this.count === 0) return
    const wanted = plan.added.filter(
      (row) => row.excluded === null && this.#pairs.has(pairOf(row.customerRef ?? '', row.productId)),
    )
    const entriesOf = Map.groupBy(plan.entries, ({ lineId }) => lineId)
    for (const row of wanted) this.#planned.set(row.lineKey, { row, entries: entriesOf.get(row.id) ?? [] })
  }

  async plan(sql: TransactionSql, facts: ImportFacts): Promise<PlanBuilder> {
    const builder = await startBuilder(sql, facts)
    await planReturns(builder, this.#source(bookedPurchases(sql, facts)), this.#returns)
    return builder
  }

  #source(booked: PurchaseSource): PurchaseSource {
    return {
      knownRefunds: booked.knownRefunds,
      purchases: async (customers, products) => [
        ...(await booked.purchases(customers, products)),
        ...[...this.#planned.values()].map(({ row }) => toPurchase(row)),
      ],
      lines: async (lineKeys) => [
        ...(await booked.lines(lineKeys)),
        ...lineKeys.flatMap((key) => this.#plannedLine(key) ?? []),
      ],
    }
  }

  #plannedLine(lineKey: string): RefundedLine | undefined {
    const planned = this.#planned.get(lineKey)
    return planned && { row: planned.row, refunds: [], ledger: plannedLedger(planned.entries) }
  }
}

const pairOf = (customer: string, product: string): string => `${customer}\n${product}`

const toPurchase = (row: LineRow): Purchase => ({
  lineKey: row.lineKey,
  customer: row.customerRef ?? '',
  product: row.productId,
  atMs: row.orderedAtMs,
  quantity: row.quantity,
  amountMinor: row.paidMinor,
})
