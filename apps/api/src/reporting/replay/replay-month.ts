import { asOwner, type TransactionSql } from '@qudao/db/client'
import { type Period, parsePeriod, periodBounds } from '../../domain/clocks.ts'
import { type TermsJson, termsFromJson } from '../../domain/commission/terms-json.ts'
import { listReplayable, replayImport } from '../../orders/index.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { BookBrand, BooksDeps, Flaw } from '../books/law.ts'
import {
  listCloses,
  listEntered,
  listPayments,
  listReceipts,
  listReleases,
  listStoredEntries,
  listStoredShares,
  listStoredStatements,
  listTerms,
  type Receipt,
  type ReplayedClose,
  type StoredRelease,
} from '../queries/replay.ts'
import { beginSnapshot } from '../queries/snapshot.ts'
import { listBrands } from '../queries/totals.ts'
import { closePeriods, type TermsOf } from './close-periods.ts'
import { compareEntries, compareShares, compareStatements } from './compare-month.ts'
import { type DueFacts, receiptsBy, releasesBy } from './due-entries.ts'
import { EntryNames, ReplayedBooks } from './replayed-books.ts'
import { parseSpan, type Span } from './span.ts'
import { type Documents, StatementChain } from './statement-chain.ts'

export type ReplayedMonth = Readonly<{
  brand: BookBrand
  period: Period
  currency: string
  imports: number
  lines: number
  entries: number
  periodEntries: number
  statements: number
}>

export type ReplayDifference = Flaw & Readonly<{ brand: string; period: Period; currency: string }>
export type ReplayReport = Readonly<{ months: readonly ReplayedMonth[]; difference?: ReplayDifference }>

type Scope = Readonly<{ brand?: string | undefined }>

/**
 * Computes closed months again from the frozen files, in the order their imports were confirmed, with the plans,
 * slots and grades that were recorded by then, and holds entries, tiers and statements against the books. The files
 * are read once, however many months are asked for. It writes nothing; it stops at the first difference.
 *
 * @param months one month, `2026-05`, or the first and the last, `2026-01..2026-06`
 * @throws DomainError `period.invalid`
 */
export async function replayMonths(deps: BooksDeps, months: string, scope: Scope = {}): Promise<ReplayReport> {
  return replaySpan(deps, parseSpan(months), scope)
}

/** The same for one month. @throws DomainError `period.invalid` */
export function replayMonth(deps: BooksDeps, month: string, scope: Scope = {}): Promise<ReplayReport> {
  const period = parsePeriod(month)
  return replaySpan(deps, { from: period, through: period }, scope)
}

function replaySpan(deps: BooksDeps, span: Span, { brand: slug }: Scope): Promise<ReplayReport> {
  return asOwner(deps.db, async (_tx, sql) => {
    await beginSnapshot(sql)
    const months: ReplayedMonth[] = []
    for (const brand of await listBrands(sql, slug ?? null)) {
      const closes = await listCloses(sql, brand.id, span.through)
      if (!closes.some(({ period }) => period >= span.from)) continue
      const replay = await Replay.of(deps, sql, brand, span)
      for await (const { close, counts, flaw } of replay.run(closes)) {
        const { period, currency } = close
        months.push({ brand, period, currency, ...counts })
        if (flaw) return { months, difference: { brand: `${brand.name} (${brand.slug})`, period, currency, ...flaw } }
      }
    }
    return { months }
  })
}

type Counts = Omit<ReplayedMonth, 'brand' | 'period' | 'currency'>
type ReplayFacts = Documents & {
  termsOf: TermsOf
  receipts: readonly Receipt[]
  releases: readonly StoredRelease[]
}
type Outcome = { close: ReplayedClose; counts: Counts; flaw: Flaw | undefined }

/** One brand's imports and closes, one after the other. */
class Replay {
  readonly #books = new ReplayedBooks()
  readonly #chain: StatementChain
  readonly #deps: BooksDeps
  readonly #sql: TransactionSql
  readonly #brand: BookBrand
  readonly #span: Span
  readonly #facts: ReplayFacts
  #imports = 0

  private constructor(deps: BooksDeps, sql: TransactionSql, brand: BookBrand, span: Span, facts: ReplayFacts) {
    this.#chain = new StatementChain(facts)
    this.#deps = deps
    this.#sql = sql
    this.#brand = brand
    this.#span = span
    this.#facts = facts
  }

  static async of(deps: BooksDeps, sql: TransactionSql, brand: BookBrand, span: Span): Promise<Replay> {
    const versions = await listTerms(sql, brand.id)
    const termsOf = termsBy(versions.map(({ planId, version, terms }) => [planId, version, terms]))
    const facts = {
      termsOf,
      receipts: await listReceipts(sql, brand.id),
      releases: await listReleases(sql, brand.id, span.through),
      entered: await listEntered(sql, brand.id, span.through),
      payments: await listPayments(sql, brand.id),
    }
    return new Replay(deps, sql, brand, span, facts)
  }

  /** Answers each close of the wanted months, in every currency. */
  async *run(closes: readonly ReplayedClose[]): AsyncGenerator<Outcome> {
    const last = closes.reduce((most, { importPosition }) => (importPosition > most ? importPosition : most), 0n)
    const imports = await listReplayable(this.#sql, this.#brand.id, last)
    for (const close of closes) {
      while (imports[0] && imports[0].position <= close.importPosition) await this.#takeIn(imports.shift()!)
      const flaw = await this.#close(close)
      if (close.period >= this.#span.from) yield { close, counts: this.#counts(close), flaw }
    }
  }

  async #takeIn(row: Awaited<ReturnType<typeof listReplayable>>[number]): Promise<void> {
    await replayImport(this.#deps, this.#brand, row, this.#books.on(row.platform))
    this.#imports++
  }

  async #close(close: ReplayedClose): Promise<Flaw | undefined> {
    const { period, currency } = close
    closePeriods(this.#books, period, currency, this.#facts.termsOf)
    this.#books.closed.set(currency, period)
    const names = new EntryNames(this.#books)
    const facts: DueFacts = {
      books: this.#books,
      names,
      termsOf: this.#facts.termsOf,
      zone: this.#brand.timeZone,
      receipts: receiptsBy(this.#facts.receipts, close),
      releases: releasesBy(this.#facts.releases, close),
    }
    const { end } = periodBounds(period, this.#brand.timeZone)
    const { statements, unreleased } = this.#chain.close(facts, close, end)
    if (period < this.#span.from) return undefined
    if (unreleased) {
      return {
        subject: `release of entry ${unreleased.name}`,
        expected: unreleased.dueAt.toISOString(),
        found: 'not released',
      }
    }
    const stored = await listStoredStatements(this.#sql, this.#brand.id, close.id)
    return (await this.#compareEntries(close, names)) ?? compareStatements(stored, statements, close)
  }

  async #compareEntries(close: ReplayedClose, names: EntryNames): Promise<Flaw | undefined> {
    const { period, currency } = close
    const stored = await listStoredEntries(this.#sql, this.#brand.id, period, currency)
    const shares = await listStoredShares(this.#sql, this.#brand.id, period, currency)
    return compareEntries(stored, this.#entriesOf(close), names, currency) ?? compareShares(shares, this.#books, close)
  }

  #entriesOf({ period, currency }: ReplayedClose) {
    return [...this.#books.entries()].filter((entry) => entry.period === period && entry.currency === currency)
  }

  #counts(close: ReplayedClose): Counts {
    const entries = this.#entriesOf(close)
    const periodEntries = entries.filter(({ kind }) => kind === 'period').length
    const lines = new Set(entries.flatMap((entry) => (entry.kind === 'period' ? [] : entry.lineId))).size
    return {
      imports: this.#imports,
      lines,
      entries: entries.length - periodEntries,
      periodEntries,
      statements: this.#chain.size,
    }
  }
}

function termsBy(rows: readonly [Uuid, number, TermsJson][]): TermsOf {
  const terms = new Map(rows.map(([planId, version, json]) => [`${planId}|${version}`, termsFromJson(json)]))
  return (planId, version) => {
    const found = terms.get(`${planId}|${version}`)
    if (!found) throw new Error(`no version ${version} of plan ${planId} was published`)
    return found
  }
}
