import { addDays, addMonths, monthOf, type Period } from '../../domain/clocks.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { PlanChoices } from './plan-choices.ts'
import type { SlotOwners } from './slot-owners.ts'

/** What an import is judged by, the same for all of its rows and again at a replay. */
export type ImportFacts = Readonly<{
  brandId: number
  zone: string
  importId: Uuid
  platform: string
  /** Of rows that do not say their own. */
  currency: string
  /** By which reading rows become lines. */
  reading: number
  /** When it was confirmed: what was recorded later does not count. */
  asOfMs: number
  owners: SlotOwners
  choices: PlanChoices
  /** Months that the platform has really paid us for. */
  receipts: ReadonlySet<Period>
  monthOf: (instantMs: number) => Period
}>

// every zone begins its months on a quarter of an hour
const QUARTER_MS = 900_000

/** `monthOf` for many instants of few days. */
export function rememberMonths(zone: string): (instantMs: number) => Period {
  const known = new Map<number, Period>()
  return (instantMs) => {
    const quarter = Math.floor(instantMs / QUARTER_MS)
    const month = known.get(quarter) ?? monthOf(new Date(instantMs), zone)
    known.set(quarter, month)
    return month
  }
}

/** The facts, and the closed months as one transaction sees them. */
export class ImportBooks {
  readonly facts: ImportFacts
  readonly #closedThrough: ReadonlyMap<string, Period>

  /** @param closedThrough the last closed month per currency */
  constructor(facts: ImportFacts, closedThrough: ReadonlyMap<string, Period>) {
    this.facts = facts
    this.#closedThrough = closedThrough
  }

  /** The month an entry of a sale counts in: that of the sale, or the first open one if it is closed. */
  periodOf(datedAtMs: number, currency: string): Period {
    const month = this.facts.monthOf(datedAtMs)
    const closed = this.#closedThrough.get(currency)
    return closed !== undefined && month <= closed ? addMonths(closed, 1) : month
  }

  hasReceiptFor(settledAtMs: number): boolean {
    return this.facts.receipts.has(this.facts.monthOf(settledAtMs))
  }

  isHoldOver(settledAtMs: number, holdDays: number): boolean {
    return addDays(new Date(settledAtMs), holdDays, this.facts.zone).getTime() <= this.facts.asOfMs
  }
}
