import { divideRounded } from '../money.ts'
import type { Base } from './plan.ts'
import { refundedWithin } from './refunds.ts'

/** Where a line is in its life, by the report alone: refunds stand beside it. */
export type LifeState = 'created' | 'paid' | 'received' | 'settled' | 'invalid' | 'refund_open' | 'punished'

/** The money of a line as it stands now, minor units of one currency. */
export type LineMoney = Readonly<{
  life: LifeState
  paidMinor: bigint
  settledMinor: bigint | null
  /** What the channel itself received for the line, after its fees; null when the report does not say. */
  channelIncomeMinor: bigint | null
  /** Σ of the refunds reported on their own that succeeded. */
  refundedMinor: bigint
  /** What those refunds take back of the channel's income; null when one of them does not say. */
  incomeRefundedMinor: bigint | null
  /** The cumulative refund that the line's own row reports, when it does. */
  reportedRefundMinor: bigint | null
}>

/** All that was refunded of the line. A row and separate refunds tell of the same money, so the larger is believed. */
export function refundedOf(line: Pick<LineMoney, 'refundedMinor' | 'reportedRefundMinor'>): bigint {
  const reported = line.reportedRefundMinor ?? 0n
  return reported > line.refundedMinor ? reported : line.refundedMinor
}

/** The amount that a plan's base names, before refunds; `undefined` when the report does not carry it. */
export function grossBase(base: Base, line: LineMoney): bigint | undefined {
  switch (base) {
    case 'paid':
      return line.paidMinor
    case 'settled':
      return line.settledMinor ?? line.paidMinor
    case 'channel_income':
      return line.channelIncomeMinor ?? undefined
  }
}

/**
 * What of the base is left: nothing of an invalid line, unless the merchant settled something on it all the same; else
 * the base less what was refunded, not below 0. Of channel income the refund takes what the platform takes back, or
 * its proportion, rounded half up.
 *
 * @returns minor units from 0 up; `undefined` when the report does not carry the base
 */
export function netBase(base: Base, line: LineMoney): bigint | undefined {
  const gross = grossBase(base, line)
  if (gross === undefined) return undefined
  const { settledMinor } = line
  if (line.life === 'invalid') {
    if (settledMinor === null || settledMinor <= 0n) return 0n
    // the settled amount of a closed order is already less what its row says was refunded
    const kept = base === 'channel_income' ? gross : settledMinor
    return less(kept, refundOf(base, { ...line, reportedRefundMinor: null }, kept))
  }
  return less(gross, refundOf(base, line, gross))
}

function less(amount: bigint, refunded: bigint): bigint {
  return amount - refundedWithin(amount, refunded)
}

function refundOf(base: Base, line: LineMoney, gross: bigint): bigint {
  const refunded = refundedOf(line)
  if (base !== 'channel_income') return refunded
  if (refunded >= line.paidMinor && refunded > 0n) return gross
  if (line.incomeRefundedMinor !== null && refunded === line.refundedMinor) return line.incomeRefundedMinor
  return line.paidMinor > 0n ? divideRounded(gross * refunded, line.paidMinor, 'half_up') : 0n
}

/** Whether a line in this state earns: an unpaid one not yet, an invalid one only what was settled on it. */
export function earnsNow({ life, settledMinor }: LineMoney): boolean {
  if (life === 'created') return false
  return life !== 'invalid' || (settledMinor !== null && settledMinor > 0n)
}
