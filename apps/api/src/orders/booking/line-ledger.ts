import type { ShareBook, Slice, SlotBooks } from '../../domain/commission/accrual.ts'
import type { Payer } from '../../domain/commission/plan.ts'
import type { PlanSlot } from '../../domain/commission/select-plan.ts'
import type { Uuid } from '../../platform/ids.ts'

type Origin = Readonly<{
  payer: Payer
  planId: Uuid
  planVersion: number
  ruleId: string | null
  ratePpm: number
  isReleased: boolean
}>

/** What the books hold of one line: its own entries in order, and its shares of period entries. */
export type LineLedger = Readonly<{
  entries: readonly (Slice & Origin)[]
  shares: readonly (ShareBook & Origin)[]
}>

export type BookedPart = (Slice | ShareBook) & Origin

export const EMPTY_LEDGER: LineLedger = { entries: [], shares: [] }

export const slotOfPayer = (payer: Payer): PlanSlot => (payer === 'top_up' ? 'top_up' : 'main')

export function booksOfSlot(ledger: LineLedger, slot: PlanSlot): SlotBooks {
  const isOfSlot = ({ payer }: Origin) => slotOfPayer(payer) === slot
  return { slices: ledger.entries.filter(isOfSlot), shares: ledger.shares.filter(isOfSlot) }
}

/** What is booked and not taken back yet, of one payer side and release state. */
export function netOf(ledger: LineLedger, which: (part: BookedPart) => boolean): bigint {
  let net = 0n
  for (const part of [...ledger.entries, ...ledger.shares]) {
    if (which(part)) net += part.amountMinor - part.reversedMinor
  }
  return net
}
