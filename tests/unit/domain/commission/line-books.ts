import {
  accrue,
  type EntryDraft,
  type FrozenRate,
  type ShareBook,
  type Slice,
} from '@qudao/api/domain/commission/accrual'
import type { LifeState, LineMoney } from '@qudao/api/domain/commission/line-base'
import { isStale } from '@qudao/api/domain/commission/line-state'

export type LineEvent =
  | { kind: 'line'; life: LifeState; paidMinor: bigint; settledMinor: bigint | null }
  | { kind: 'refund'; key: string; amountMinor: bigint; state: 'open' | 'succeeded' | 'failed' }

const PERIOD = '2026-10'

/** One line of one slot with its books, fed with what reports tell, in whatever order they tell it. */
export class LineBooks {
  readonly rate: FrozenRate
  slices: Slice[] = []
  shares: ShareBook[] = []
  #known: { life: LifeState; paidMinor: bigint; settledMinor: bigint | null } | undefined
  #refunds = new Map<string, { amountMinor: bigint; state: string }>()
  #made = 0

  constructor(rate: FrozenRate) {
    this.rate = rate
  }

  deliver(event: LineEvent): EntryDraft[] {
    if (event.kind === 'refund') this.#refunds.set(event.key, event)
    else if (!this.#known || !isStale(undated(this.#known), undated(event))) this.#known = event
    return this.settle()
  }

  get line(): LineMoney | undefined {
    if (!this.#known) return undefined
    const { life, paidMinor, settledMinor } = this.#known
    let refundedMinor = 0n
    for (const { amountMinor, state } of this.#refunds.values()) if (state === 'succeeded') refundedMinor += amountMinor
    return {
      life,
      paidMinor,
      settledMinor,
      channelIncomeMinor: null,
      refundedMinor,
      incomeRefundedMinor: null,
      reportedRefundMinor: null,
    }
  }

  settle(): EntryDraft[] {
    const line = this.line
    if (!line) return []
    const newId = () => `e${++this.#made}`
    const drafts = accrue({
      lineId: 'l',
      slot: 'main',
      rate: this.rate,
      line,
      books: { slices: this.slices, shares: this.shares },
      newId,
    })
    for (const draft of drafts) this.#book(draft)
    return drafts
  }

  /** The close gives the line a share of its period entry, on what is left of its base. */
  close(amountMinor: bigint): void {
    const booked = this.slices.reduce((sum, { baseMinor }) => sum + baseMinor, 0n)
    const refundedAtMinor = this.slices.reduce((sum, { refundedMinor }) => sum + refundedMinor, 0n)
    if (booked === refundedAtMinor) return
    const share = { entryId: `p${++this.#made}`, amountMinor, baseMinor: booked - refundedAtMinor, refundedAtMinor }
    this.shares.push({ ...share, reversedMinor: 0n, reversals: 0, period: PERIOD })
  }

  get net(): bigint {
    return [...this.slices, ...this.shares].reduce(
      (sum, { amountMinor, reversedMinor }) => sum + amountMinor - reversedMinor,
      0n,
    )
  }

  #book(draft: EntryDraft): void {
    if (draft.kind === 'line') {
      const { id: entryId, amountMinor, baseMinor } = draft
      this.slices.push({
        entryId,
        amountMinor,
        baseMinor,
        reversedMinor: 0n,
        refundedMinor: 0n,
        reversals: 0,
        period: PERIOD,
      })
      return
    }
    this.slices = this.slices.map((slice) =>
      slice.entryId !== draft.reversesId
        ? slice
        : {
            ...slice,
            reversedMinor: slice.reversedMinor - draft.amountMinor,
            refundedMinor: slice.refundedMinor - draft.baseMinor,
            reversals: slice.reversals + 1,
          },
    )
    this.shares = this.shares.map((share) =>
      share.entryId !== draft.reversesId
        ? share
        : { ...share, reversedMinor: share.reversedMinor - draft.amountMinor, reversals: share.reversals + 1 },
    )
  }
}

const undated = ({ life }: { life: LifeState }) => ({ life, modifiedAtMs: null })
