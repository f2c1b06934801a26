import { changedFields } from './changed-fields.ts'
import { LineMoves } from './line-moves.ts'
import type { PartnerMove, PlanBuilder } from './plan-builder.ts'
import { addTotals, noTotals, type Totals, totalsToJson } from './totals.ts'

const SHOWN_CHANGES = 50

type ShownChange = { lineKey: string; orderNo: string; productTitle: string; before: unknown; after: unknown }

/** Adds up what the pieces of a preview do. */
export class PreviewSummary {
  totals: Totals = noTotals()
  readonly #moves = new LineMoves()
  readonly #partners = new Map<string, PartnerMove>()
  readonly #exceptions = new Map<string, { code: string; count: number; amountMinor: bigint }>()
  readonly #changes: ShownChange[] = []

  get partnerCount(): number {
    return this.#partners.size
  }

  add({ plan, partners, moves }: PlanBuilder): void {
    this.totals = addTotals(this.totals, plan.totals)
    this.#moves.add(moves)
    for (const [id, move] of partners) this.#addMove(id, move)
    for (const { code, amountMinor } of plan.exceptions) this.#addException(code, amountMinor ?? 0n)
    for (const { before, after } of plan.changed) {
      if (this.#changes.length >= SHOWN_CHANGES) break
      const { lineKey, orderNo, productTitle } = after
      this.#changes.push({ lineKey, orderNo, productTitle, ...changedFields(before, after) })
    }
  }

  largestPartners(count: number): [string, PartnerMove][] {
    return [...this.#partners].sort(([, a], [, b]) => compare(magnitude(b), magnitude(a))).slice(0, count)
  }

  toJson() {
    return {
      totals: totalsToJson(this.totals),
      moves: this.#moves.toJson(),
      exceptions: [...this.#exceptions.values()]
        .sort((a, b) => b.count - a.count)
        .map((group) => ({ ...group, amountMinor: group.amountMinor.toString() })),
      changes: this.#changes,
    }
  }

  #addMove(id: string, move: PartnerMove): void {
    const sum = this.#partners.get(id) ?? { lines: 0, salesMinor: 0n, commissionMinor: 0n }
    sum.lines += move.lines
    sum.salesMinor += move.salesMinor
    sum.commissionMinor += move.commissionMinor
    this.#partners.set(id, sum)
  }

  #addException(code: string, amountMinor: bigint): void {
    const group = this.#exceptions.get(code) ?? { code, count: 0, amountMinor: 0n }
    group.count++
    group.amountMinor += amountMinor
    this.#exceptions.set(code, group)
  }
}

const magnitude = ({ commissionMinor, salesMinor }: PartnerMove): bigint =>
  commissionMinor === 0n ? salesMinor / 1000n : commissionMinor < 0n ? -commissionMinor : commissionMinor
const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
