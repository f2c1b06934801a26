import type { Uuid } from '../../platform/ids.ts'
import { type DueFacts, dueAt, isEntryContested } from './due-entries.ts'
import type { ReplayedEntry } from './replayed-books.ts'

/** What a partner's statement counts of sales and what was taken back. */
export type Counted = { earnedMinor: bigint; takenMinor: bigint }

/** An entry that was due at a close and that no document released. */
export type Unreleased = Readonly<{ name: string; dueAt: Date }>

export type StatedMonth = Readonly<{ ofPartner: ReadonlyMap<Uuid, Counted>; unreleased?: Unreleased }>

/**
 * Puts entries on the statements of a close, once in their life: sales and tiers that became payable before the month
 * ended and are not contested; what was taken back with or after the entry it belongs to.
 *
 * When an entry was released is a document of its own and is not computed anew: a sale that was due once stays
 * released whatever the platform says of it later. That everything due was released is checked.
 */
export function stateMonth(facts: DueFacts, currency: string, end: Date, stated: Set<Uuid>): StatedMonth {
  const { books, names, releases } = facts
  const ofPartner = new Map<Uuid, Counted>()
  const before = new Set(stated)
  const entries = [...books.entries()].filter((entry) => entry.payer !== 'channel' && entry.currency === currency)
  for (const entry of entries) {
    if (entry.kind === 'reversal' || releases.has(names.of(entry))) continue
    const due = dueAt(facts, entry)
    if (due && due <= end) return { ofPartner, unreleased: { name: names.of(entry), dueAt: due } }
  }
  const releasedBefore = (entry: ReplayedEntry): boolean => (releases.get(names.of(entry)) ?? end) < end
  const originals = new Map(entries.map((entry) => [entry.id, entry]))
  for (const entry of entries) {
    if (before.has(entry.id)) continue
    const original = entry.kind === 'reversal' ? originals.get(entry.reversesId ?? '') : entry
    if (!original || !releasedBefore(original)) continue
    if (isEntryContested(books, entry) && !(entry.kind === 'reversal' && before.has(original.id))) continue
    if (entry.kind === 'reversal' && !before.has(original.id) && isEntryContested(books, original)) continue
    stated.add(entry.id)
    count(ofPartner, entry)
  }
  return { ofPartner }
}

function count(ofPartner: Map<Uuid, Counted>, { partnerId, kind, amountMinor }: ReplayedEntry): void {
  const counted = ofPartner.get(partnerId) ?? { earnedMinor: 0n, takenMinor: 0n }
  ofPartner.set(partnerId, counted)
  if (kind !== 'reversal' && amountMinor > 0n) counted.earnedMinor += amountMinor
  else counted.takenMinor += amountMinor
}
