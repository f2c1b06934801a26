import { applyRate, type RatePpm, type Rounding } from '../money.ts'
import { earnsNow, grossBase, type LineMoney, netBase } from './line-base.ts'
import type { Base } from './plan.ts'
import { type Frozen, reversalDue } from './reversal.ts'
import type { PlanSlot } from './select-plan.ts'

/** The plan's answer for a line, decided at its first accrual and frozen from then on. */
export type FrozenRate = Readonly<{ base: Base; ratePpm: RatePpm; mode: Rounding }>

/** A `line` entry and what was taken back of it: amounts by reversal entries, and the base they stand for. */
export type Slice = Readonly<{
  entryId: string
  amountMinor: bigint
  baseMinor: bigint
  /** Σ taken back so far, with the sign of the amount. */
  reversedMinor: bigint
  /** Σ of the base taken back so far. */
  refundedMinor: bigint
  reversals: number
  period: string
}>

/** A line's share of a period entry, frozen at the close, and what was taken back of it. */
export type ShareBook = Frozen & Readonly<{ entryId: string; reversedMinor: bigint; reversals: number; period: string }>

/** What the books hold of one line in one slot; slices in the order they were written. */
export type SlotBooks = Readonly<{ slices: readonly Slice[]; shares: readonly ShareBook[] }>

export const NO_BOOKS: SlotBooks = { slices: [], shares: [] }

/** An entry to write. `baseMinor` of a reversal is the base it takes back, negative; 0 where it reverses a period entry. */
export type EntryDraft = Readonly<{
  id: string
  kind: 'line' | 'reversal'
  sourceKey: string
  amountMinor: bigint
  baseMinor: bigint
  refundedAtMinor: bigint
  /** The entry it takes back. */
  reversesId: string | null
}>

export type Accrual = Readonly<{
  lineId: string
  slot: PlanSlot
  rate: FrozenRate
  line: LineMoney
  books: SlotBooks
  newId: () => string
}>

/**
 * The entries that bring the books of one line and slot to where the line stands now. It looks only at the present
 * state of the line and at what is booked, so a row delivered twice writes nothing, and refunds and status changes end
 * with the same net in any order.
 *
 * - First accrual: one `line` entry on the base before refunds; what is refunded already is reversed at once.
 * - Less base than booked: the newest slice gives first, each at its own frozen amount, to exactly zero when all of it
 *   is gone. Shares of closed periods follow the slices of their period.
 * - More base than booked: a supplementary `line` entry at the frozen rate.
 *
 * Minor units; a new amount is rounded once with the plan's mode, reversals half up.
 *
 * @returns drafts in the order to write them; a line without the plan's base in its report gives none (`hasBase`)
 */
export function accrue(input: Accrual): EntryDraft[] {
  const net = netBase(input.rate.base, input.line)
  if (net === undefined) return []
  const { slices } = input.books
  if (slices.length === 0) return earnsNow(input.line) ? firstAccrual(input, net) : []
  const booked = slices.reduce((total, slice) => total + slice.baseMinor, 0n)
  if (net <= booked) return reduceTo(input, slices, booked - net)
  const extra = lineDraft(input, slices.length + 1, net - booked)
  return [...reduceTo(input, slices, 0n), extra]
}

/** Whether the report carries what the plan counts on; without it the row is the exception `income_missing`. */
export function hasBase(base: Base, line: LineMoney): boolean {
  return grossBase(base, line) !== undefined
}

function firstAccrual(input: Accrual, net: bigint): EntryDraft[] {
  const gross = grossBase(input.rate.base, input.line) ?? 0n
  // a settled amount above the paid one: what the line earns on is the larger
  const first = lineDraft(input, 1, gross > net ? gross : net)
  const { id: entryId, amountMinor, baseMinor } = first
  const slice: Slice = {
    entryId,
    amountMinor,
    baseMinor,
    reversedMinor: 0n,
    refundedMinor: 0n,
    reversals: 0,
    period: '',
  }
  return [first, ...reduceTo({ ...input, books: { slices: [slice], shares: [] } }, [slice], baseMinor - net)]
}

function lineDraft({ lineId, slot, rate, newId }: Accrual, number: number, baseMinor: bigint): EntryDraft {
  return {
    id: newId(),
    kind: 'line',
    sourceKey: `line:${lineId}:${slot}:${number}`,
    amountMinor: applyRate(baseMinor, rate.ratePpm, rate.mode),
    baseMinor,
    refundedAtMinor: 0n,
    reversesId: null,
  }
}

/** Spreads what is gone of the base over the slices, newest first, and says what each and its shares must give back. */
function reduceTo(input: Accrual, slices: readonly Slice[], gone: bigint): EntryDraft[] {
  const drafts: EntryDraft[] = []
  const goneOfPeriod = new Map<string, bigint>()
  let left = gone
  for (const slice of slices.toReversed()) {
    const part = left < slice.baseMinor ? left : slice.baseMinor
    left -= part
    goneOfPeriod.set(slice.period, (goneOfPeriod.get(slice.period) ?? 0n) + part)
    const draft = sliceReversal(input, slice, part)
    if (draft) drafts.push(draft)
  }
  for (const share of input.books.shares) {
    const draft = shareReversal(input, share, goneOfPeriod.get(share.period) ?? 0n)
    if (draft) drafts.push(draft)
  }
  return drafts
}

function sliceReversal({ newId }: Accrual, slice: Slice, gone: bigint): EntryDraft | undefined {
  const frozen = { amountMinor: slice.amountMinor, baseMinor: slice.baseMinor, refundedAtMinor: 0n }
  const due = reversalDue(frozen, gone, slice.reversedMinor)
  const base = gone - slice.refundedMinor
  // at rate 0 the amount stays 0 while the base moves, and tiers look at the base
  if (due === 0n && base === 0n) return undefined
  return reversalDraft(newId(), slice, due, base, gone)
}

function shareReversal({ lineId, newId }: Accrual, share: ShareBook, gone: bigint): EntryDraft | undefined {
  const due = reversalDue(share, gone, share.reversedMinor)
  if (due === 0n) return undefined
  const draft = reversalDraft(newId(), share, due, 0n, gone)
  return { ...draft, sourceKey: `reversal:${share.entryId}:${lineId}:${share.reversals + 1}` }
}

function reversalDraft(
  id: string,
  { entryId, reversals }: { entryId: string; reversals: number },
  due: bigint,
  base: bigint,
  gone: bigint,
): EntryDraft {
  return {
    id,
    kind: 'reversal',
    sourceKey: `reversal:${entryId}:${reversals + 1}`,
    amountMinor: -due,
    baseMinor: -base,
    refundedAtMinor: gone,
    reversesId: entryId,
  }
}
