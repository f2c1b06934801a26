import type { Period } from '../../domain/clocks.ts'
import type { PeriodShare } from '../../domain/commission/period.ts'
import type { Payer } from '../../domain/commission/plan.ts'
import { type EntryRow, type LineRow, MemoryBooks } from '../../orders/index.ts'
import type { Uuid } from '../../platform/ids.ts'
import { type EntryName, nameOf } from './entry-name.ts'

/** What a close adds to a partner's month, as the replay computes it. */
export type ReplayedPeriod = Readonly<{
  kind: 'period'
  id: Uuid
  sourceKey: string
  partnerId: Uuid
  payer: Payer
  planId: Uuid
  planVersion: number
  period: Period
  currency: string
  amountMinor: bigint
  baseMinor: bigint
  shares: readonly PeriodShare[]
}>

export type ReplayedEntry = EntryRow | ReplayedPeriod

/** A line with the books of its platform. */
export type PlacedLine = Readonly<{ row: LineRow; books: MemoryBooks; key: string }>

/** A brand's books in memory, as a replay fills them. */
export class ReplayedBooks {
  /** The last closed month per currency. */
  readonly closed = new Map<string, Period>()
  readonly periods: ReplayedPeriod[] = []
  readonly #platforms = new Map<string, MemoryBooks>()

  on(platform: string): MemoryBooks {
    const known = this.#platforms.get(platform) ?? new MemoryBooks(platform, this.closed)
    this.#platforms.set(platform, known)
    return known
  }

  *lines(): Generator<PlacedLine> {
    for (const books of this.#platforms.values()) {
      for (const row of books.lines.all()) yield { row, books, key: keyOf(books, row) }
    }
  }

  line(id: Uuid): PlacedLine {
    for (const books of this.#platforms.values()) {
      const row = books.lines.get(id)
      if (row) return { row, books, key: keyOf(books, row) }
    }
    throw new Error(`no line ${id} was replayed`)
  }

  /** What is taken back stands before what takes it back. */
  *entries(): Generator<ReplayedEntry> {
    yield* this.periods
    for (const { entries } of this.#platforms.values()) yield* entries
  }

  addPeriod(entry: ReplayedPeriod): void {
    this.periods.push(entry)
    for (const share of entry.shares) this.line(share.lineId).books.ledger.share(entry, share)
  }
}

const keyOf = ({ platform }: MemoryBooks, { lineKey }: LineRow): string => `${platform}|${lineKey}`

/** Names replayed entries as stored ones are named. */
export class EntryNames {
  readonly #books: ReplayedBooks
  readonly #known = new Map<Uuid, EntryName>()

  constructor(books: ReplayedBooks) {
    this.#books = books
    for (const entry of books.entries()) this.#known.set(entry.id, this.#partsOf(entry))
  }

  of({ id }: ReplayedEntry): string {
    const name = this.#known.get(id)
    if (!name) throw new Error(`the entry ${id} was not replayed`)
    return nameOf(name)
  }

  #partsOf(entry: ReplayedEntry): EntryName {
    const line = entry.kind === 'period' ? null : this.#books.line(entry.lineId).key
    const original = entry.kind === 'reversal' ? this.#known.get(entry.reversesId ?? '') : undefined
    return {
      kind: entry.kind,
      sourceKey: entry.sourceKey,
      line,
      originalKind: original?.kind ?? null,
      originalSourceKey: original?.sourceKey ?? null,
      originalLine: original?.kind === 'line' ? line : null,
    }
  }
}
