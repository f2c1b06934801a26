import type { LifeState } from './line-base.ts'

/** What a person reads beside a line: its life, unless a refund or a penalty says more. */
export type ShownState = LifeState | 'refunded_partial' | 'refunded_full'

export type RefundStanding = Readonly<{ paidMinor: bigint; refundedMinor: bigint; openRefunds: number }>

/** The state to show: a penalty and the end of the order come before refunds, an open refund before a finished one. */
export function shownState(life: LifeState, { paidMinor, refundedMinor, openRefunds }: RefundStanding): ShownState {
  if (life === 'punished' || life === 'invalid') return life
  if (openRefunds > 0) return 'refund_open'
  if (refundedMinor <= 0n) return life
  return refundedMinor >= paidMinor ? 'refunded_full' : 'refunded_partial'
}

const PROGRESS: Partial<Record<LifeState, number>> = { created: 1, paid: 2, received: 3, settled: 4 }

/**
 * Whether a report tells an older story than the one known: an order does not become unpaid again. Update times
 * decide where both sides have them; a file exported last month and uploaded today then changes nothing.
 */
export function isStale(
  known: Readonly<{ life: LifeState; modifiedAtMs: number | null }>,
  incoming: Readonly<{ life: LifeState; modifiedAtMs: number | null }>,
): boolean {
  if (known.modifiedAtMs !== null && incoming.modifiedAtMs !== null && known.modifiedAtMs !== incoming.modifiedAtMs) {
    return incoming.modifiedAtMs < known.modifiedAtMs
  }
  const from = PROGRESS[known.life]
  const to = PROGRESS[incoming.life]
  if (known.life === 'invalid') return to !== undefined && incoming.life !== 'settled'
  return from !== undefined && to !== undefined && to < from
}
