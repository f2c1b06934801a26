import { formatMinor } from '../../domain/amount-text.ts'
import { currencyExponent } from '../../domain/currency.ts'
import { type AmountFlaw, amountText, type Flaw, toFlaw } from '../books/law.ts'
import type { StoredEntry, StoredShare, StoredStatement } from '../queries/replay.ts'
import { nameOf } from './entry-name.ts'
import type { EntryNames, ReplayedBooks, ReplayedEntry } from './replayed-books.ts'

/** The first entry of a month that the books and the replay do not both have, alike in everything that makes it. */
export function compareEntries(
  stored: readonly StoredEntry[],
  replayed: readonly ReplayedEntry[],
  names: EntryNames,
  currency: string,
): Flaw | undefined {
  const text = (entry: Described) => describe(entry, currency)
  return firstDifference(
    new Map(stored.map((entry) => [nameOf(entry), text(entry)])),
    new Map(replayed.map((entry) => [names.of(entry), text(toDescribed(entry))])),
    (name) => `entry ${name}`,
  )
}

type Described = Omit<
  StoredEntry,
  'kind' | 'sourceKey' | 'line' | 'originalKind' | 'originalSourceKey' | 'originalLine'
>

const toDescribed = (entry: ReplayedEntry): Described =>
  entry.kind === 'period'
    ? { ...entry, ruleId: null, ratePpm: 0, refundedAtMinor: 0n }
    : { ...entry, planId: entry.planId ?? '', planVersion: entry.planVersion ?? 0 }

function describe(entry: Described, currency: string): string {
  const amount = (minor: bigint) => formatMinor(minor, currencyExponent(currency))
  const { amountMinor, baseMinor, refundedAtMinor, partnerId, payer, planId, planVersion, ruleId, ratePpm } = entry
  return [
    amountText(amountMinor, currency),
    `on ${amount(baseMinor)}${refundedAtMinor === 0n ? '' : ` with ${amount(refundedAtMinor)} taken back`}`,
    `at ${ratePpm} ppm by rule ${ruleId ?? '-'} of plan ${planId} version ${planVersion}`,
    `${payer}, partner ${partnerId}`,
  ].join(', ')
}

/** The first share of a tiered month that differs. */
export function compareShares(
  stored: readonly StoredShare[],
  books: ReplayedBooks,
  { period, currency }: { period: string; currency: string },
): Flaw | undefined {
  const text = ({ amountMinor, baseMinor, refundedAtMinor }: Omit<StoredShare, 'sourceKey' | 'line'>) =>
    [amountMinor, baseMinor, refundedAtMinor].map((minor) => amountText(minor, currency)).join(' | ')
  const own = books.periods.filter((entry) => entry.period === period && entry.currency === currency)
  const replayed = own.flatMap(({ sourceKey, shares }) =>
    shares.map((share) => [`${sourceKey} ${books.line(share.lineId).key}`, text(share)] as const),
  )
  return firstDifference(
    new Map(stored.map((share) => [`${share.sourceKey} ${share.line}`, text(share)])),
    new Map(replayed),
    (name) => `share ${name}`,
  )
}

export type ReplayedStatement = Pick<
  StoredStatement,
  'partnerId' | 'openingMinor' | 'earnedMinor' | 'reversedMinor' | 'adjustedMinor'
>

const FIGURES = ['openingMinor', 'earnedMinor', 'reversedMinor', 'adjustedMinor'] as const

/** The first statement that only one of them has, or the first figure of one that differs. */
export function compareStatements(
  stored: readonly StoredStatement[],
  replayed: ReadonlyMap<string, ReplayedStatement>,
  { period, currency }: { period: string; currency: string },
): Flaw | undefined {
  for (const statement of stored) {
    const computed = replayed.get(statement.partnerId)
    if (!computed) {
      return { subject: `statement of ${statement.partnerName} for ${period}`, expected: 'none', found: 'a statement' }
    }
    for (const figure of FIGURES) {
      const flaw: AmountFlaw = {
        subject: `${figure.slice(0, -'Minor'.length)} on the statement of ${statement.partnerName} for ${period}`,
        currency,
        expected: computed[figure],
        found: statement[figure],
      }
      if (flaw.expected !== flaw.found) return toFlaw(flaw)
    }
  }
  const known = new Set(stored.map(({ partnerId }) => partnerId))
  const missing = [...replayed.values()].find(({ partnerId }) => !known.has(partnerId))
  return (
    missing && {
      subject: `statement of partner ${missing.partnerId} for ${period}`,
      expected: 'a statement',
      found: 'none',
    }
  )
}

function firstDifference(
  found: ReadonlyMap<string, string>,
  expected: ReadonlyMap<string, string>,
  subjectOf: (name: string) => string,
): Flaw | undefined {
  const names = [...new Set([...expected.keys(), ...found.keys()])].sort()
  const name = names.find((one) => expected.get(one) !== found.get(one))
  return name === undefined
    ? undefined
    : { subject: subjectOf(name), expected: expected.get(name) ?? 'nothing', found: found.get(name) ?? 'nothing' }
}
