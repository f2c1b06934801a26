import type { LineRow } from './line-row.ts'
import type { Totals } from './totals.ts'

/** What happens to lines, as a person reads a preview. */
export const LINE_MOVES = ['added', 'settled', 'refunded', 'closed', 'changed'] as const
export type LineMove = (typeof LINE_MOVES)[number]

const AMOUNTS = ['heldMinor', 'releasableMinor', 'reversedMinor', 'channelMinor'] as const
type Amounts = Pick<Totals, (typeof AMOUNTS)[number]>

/** How many lines go the same way, what they sold, and how far commission moves with them (minor units). */
export type MoveSum = { lines: number; salesMinor: bigint } & Amounts

/** Which way a known line goes. A refund is told before all else: it is what takes money back. */
export function lineMove(before: LineRow, after: LineRow): LineMove {
  if (after.refundedMinor !== before.refundedMinor) return 'refunded'
  if (after.state === 'invalid' && before.state !== 'invalid') return 'closed'
  return before.settledAtMs === null && after.settledAtMs !== null ? 'settled' : 'changed'
}

/** Adds up moves by their kind, out of what each has added to the totals. */
export class LineMoves {
  readonly #sums = new Map<LineMove, MoveSum>()

  /** Counts one line: what the totals are more than they were. */
  count(move: LineMove, salesMinor: bigint, before: Amounts, after: Amounts): void {
    const sum = this.#sumOf(move)
    sum.lines++
    sum.salesMinor += salesMinor
    for (const name of AMOUNTS) sum[name] += after[name] - before[name]
  }

  add(other: LineMoves): void {
    for (const [move, more] of other.#sums) {
      const sum = this.#sumOf(move)
      sum.lines += more.lines
      sum.salesMinor += more.salesMinor
      for (const name of AMOUNTS) sum[name] += more[name]
    }
  }

  /** In a fixed order; kinds that did not happen are left out. */
  toJson() {
    return LINE_MOVES.flatMap((move) => {
      const sum = this.#sums.get(move)
      if (!sum) return []
      const { lines, salesMinor, heldMinor, releasableMinor, reversedMinor, channelMinor } = sum
      return {
        move,
        lines,
        salesMinor: salesMinor.toString(),
        heldMinor: heldMinor.toString(),
        releasableMinor: releasableMinor.toString(),
        reversedMinor: reversedMinor.toString(),
        channelMinor: channelMinor.toString(),
      }
    })
  }

  #sumOf(move: LineMove): MoveSum {
    const known = this.#sums.get(move)
    if (known) return known
    const sum = { lines: 0, salesMinor: 0n, heldMinor: 0n, releasableMinor: 0n, reversedMinor: 0n, channelMinor: 0n }
    this.#sums.set(move, sum)
    return sum
  }
}

/** The totals that moves are told by, as they stand. */
export const standingOf = ({ heldMinor, releasableMinor, reversedMinor, channelMinor }: Totals): Amounts => ({
  heldMinor,
  releasableMinor,
  reversedMinor,
  channelMinor,
})
