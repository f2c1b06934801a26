import type { AccountRef } from '../../ledger/index.ts'
import type { EntryRow } from './chunk-plan.ts'

export type EntryPosting = Readonly<{ from: AccountRef; to: AccountRef; amountMinor: bigint; entryId: string }>

/**
 * How an entry stands in the books: commission comes from the brand's expense (or from the channel, which pays it
 * itself) and waits with the partner; what is taken back goes the other way, out of what is payable once released.
 */
export function postingOf(entry: EntryRow): EntryPosting | undefined {
  if (entry.amountMinor === 0n) return undefined
  const { currency, partnerId } = entry
  const source: AccountRef =
    entry.payer === 'channel' ? { kind: 'channel_source', currency } : { kind: 'expense', currency }
  const kind = entry.payer === 'channel' ? 'channel' : entry.isReleased ? 'payable' : 'held'
  const account: AccountRef = { kind, partnerId, currency }
  return entry.amountMinor > 0n
    ? { from: source, to: account, amountMinor: entry.amountMinor, entryId: entry.id }
    : { from: account, to: source, amountMinor: -entry.amountMinor, entryId: entry.id }
}
