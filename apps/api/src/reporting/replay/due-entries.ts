import { addDays, monthOf } from '../../domain/clocks.ts'
import type { Receipt, ReplayedClose, StoredRelease } from '../queries/replay.ts'
import type { TermsOf } from './close-periods.ts'
import { nameOf } from './entry-name.ts'
import type { EntryNames, PlacedLine, ReplayedBooks, ReplayedEntry, ReplayedPeriod } from './replayed-books.ts'

export type DueFacts = Readonly<{
  books: ReplayedBooks
  names: EntryNames
  termsOf: TermsOf
  zone: string
  /** Months that the platform has paid us for, `platform|currency|month`, known at the close. */
  receipts: ReadonlySet<string>
  /** When entries were released, by name, as documents made before the close's statements say. */
  releases: ReadonlyMap<string, Date>
}>

export const receiptsBy = (receipts: readonly Receipt[], { id }: ReplayedClose): ReadonlySet<string> =>
  new Set(
    receipts
      .filter((receipt) => receipt.id < id)
      .map(({ platform, currency, period }) => [platform, currency, period].join('|')),
  )

export const releasesBy = (
  releases: readonly StoredRelease[],
  { id, firstStatementId }: ReplayedClose,
): Map<string, Date> =>
  new Map(
    releases
      .filter(({ documentId }) => documentId === null || documentId < (firstStatementId ?? id))
      .map((release) => [nameOf(release), release.releasedAt]),
  )

/** Whether a refund or a penalty is open on the line: what it earns is on no statement meanwhile. */
export const isContested = ({ row }: PlacedLine): boolean => row.state === 'refund_open' || row.state === 'punished'

export const isEntryContested = (books: ReplayedBooks, entry: ReplayedEntry): boolean =>
  entry.kind === 'period'
    ? entry.shares.some(({ lineId }) => isContested(books.line(lineId)))
    : isContested(books.line(entry.lineId))

/** When an entry becomes payable by what the replay knows; undefined while it does not. */
export function dueAt(facts: DueFacts, entry: ReplayedEntry): Date | undefined {
  return entry.kind === 'period' ? periodDueAt(facts, entry) : lineDueAt(facts, entry)
}

function lineDueAt({ books, termsOf, zone, receipts }: DueFacts, entry: Exclude<ReplayedEntry, ReplayedPeriod>) {
  const line = books.line(entry.lineId)
  const { settledAtMs, currency } = line.row
  if (settledAtMs === null || isContested(line)) return undefined
  const { holdDays, base } = termsOf(entry.planId ?? '', entry.planVersion ?? 0)
  const settledAt = new Date(settledAtMs)
  const isReceived = receipts.has([line.books.platform, currency, monthOf(settledAt, zone)].join('|'))
  return base === 'channel_income' && !isReceived ? undefined : addDays(settledAt, holdDays, zone)
}

/** A month's tier is due when each of the sales that reached it is, or is taken back completely: with the last of them. */
function periodDueAt(facts: DueFacts, { shares, planId, planVersion, period }: ReplayedPeriod): Date | undefined {
  const { books, names, releases } = facts
  const instants: (Date | undefined)[] = []
  for (const { lineId } of shares) {
    const { books: own } = books.line(lineId)
    const parts = own.entriesOf(lineId).filter((part) => part.kind === 'line' && part.period === period)
    for (const part of parts.filter((one) => one.planId === planId && one.planVersion === planVersion)) {
      const taken = own.entriesOf(lineId).filter(({ reversesId }) => reversesId === part.id)
      const leftMinor = taken.reduce((left, { baseMinor }) => left + baseMinor, part.baseMinor)
      const takenAt = taken.reduce((last, { occurredAtMs }) => (occurredAtMs > last ? occurredAtMs : last), 0)
      instants.push(releases.get(names.of(part)) ?? (leftMinor === 0n ? new Date(takenAt) : undefined))
    }
  }
  if (instants.some((instant) => instant === undefined)) return undefined
  return new Date(instants.reduce((last, instant) => Math.max(last, instant?.getTime() ?? 0), 0))
}
