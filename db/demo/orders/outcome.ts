import type { Random } from '../random.ts'
import { DAY_MS, SECOND_MS, type WallMs } from '../wall-time.ts'
import type { Outcome } from './line.ts'

const FAILS = 0.055
const PARTLY_RETURNED_IN_TRANSIT = 0.015
const SETTLED_LATER_THAN_RECEIVED = 0.04

/** Decides how a paid line ends: most are received after one to two weeks and settled in the same minute. */
export function inventOutcome(createdAt: WallMs, paidMinor: bigint, random: Random): Outcome {
  if (random.chance(FAILS)) return { kind: 'fails', failedAt: createdAt + daysBetween(0.1, 4, random) }
  const receivedAt = createdAt + daysBetween(4, 14.5, random)
  const delay = random.chance(SETTLED_LATER_THAN_RECEIVED) ? daysBetween(0.5, 5, random) : random.int(1, 90) * SECOND_MS
  const settledMinor = random.chance(PARTLY_RETURNED_IN_TRANSIT) ? share(paidMinor, random.int(35, 90)) : paidMinor
  return { kind: 'settles', receivedAt, settledAt: receivedAt + delay, settledMinor }
}

/** The outcome of a line that goes the same way as its twin: same days, settled for what was paid. */
export function sameOutcome(twin: Outcome, paidMinor: bigint): Outcome {
  return twin.kind === 'fails' ? twin : { ...twin, settledMinor: paidMinor }
}

/** A few days with fractions, in whole seconds. */
export function daysBetween(from: number, to: number, random: Random): number {
  return Math.round(((from + random.next() * (to - from)) * DAY_MS) / SECOND_MS) * SECOND_MS
}

/** That many percent of an amount, down to the fen and never nothing. */
export function share(amountMinor: bigint, percent: number): bigint {
  const part = (amountMinor * BigInt(percent)) / 100n
  return part > 0n ? part : 1n
}
