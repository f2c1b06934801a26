import { addDays } from '../../domain/clocks.ts'
import type { EntryRow } from '../queries/list-entries.ts'

/** What stands between a held entry and 可结算. */
export const WAITS = ['settlement', 'hold', 'refund_open', 'punished', 'receipt', 'lines', 'release'] as const
export type Wait = (typeof WAITS)[number]

export type Waiting = Readonly<{ waitsFor: Wait | null; expectedAt: Date | null }>

const NOTHING: Waiting = { waitsFor: null, expectedAt: null }

/** Why a held entry is not payable yet, and when it will be as far as that is known. */
export function waitingOf(entry: EntryRow, now: Date, timeZone: string): Waiting {
  if (entry.state !== 'held') return NOTHING
  if (entry.kind === 'period') return { waitsFor: 'lines', expectedAt: null }
  if (entry.lineState === 'refund_open' || entry.lineState === 'punished') {
    return { waitsFor: entry.lineState, expectedAt: null }
  }
  if (!entry.lineSettledAt) return { waitsFor: 'settlement', expectedAt: null }
  const expectedAt = addDays(entry.lineSettledAt, entry.holdDays ?? 0, timeZone)
  if (entry.waitsForReceipt) return { waitsFor: 'receipt', expectedAt: null }
  return { waitsFor: expectedAt > now ? 'hold' : 'release', expectedAt }
}
