import { divideRounded } from '../money.ts'
import { refundedWithin } from './refunds.ts'

/**
 * An amount that a line keeps for good. `refundedAtMinor` is the line's cumulative refund at that moment, which the
 * amount already takes into account: 0 for a line's own entry, the refunds so far for its share of a period.
 */
export type Frozen = Readonly<{ amountMinor: bigint; baseMinor: bigint; refundedAtMinor: bigint }>

/**
 * How much of a frozen amount is still to be reversed, now that so much of its line is refunded: the proportional
 * part of the amount itself, never at a new or blended rate, less what was reversed before. Whatever the number and
 * order of refunds, a fully refunded line reverses to exactly zero, and the same refund reported twice to nothing.
 *
 * The result has the sign of the amount and is subtracted from it. It has the other sign only if a refund was
 * withdrawn, so that the cumulative refund fell: then it gives back. Rounded half up on the magnitude, whatever the
 * plan: this is our own proportion, no platform computes it.
 *
 * @param cumulativeRefundedMinor all refunds of the line so far, in minor units of its base
 * @param alreadyReversedMinor the sum of this function's earlier results for the same amount
 */
export function reversalDue(frozen: Frozen, cumulativeRefundedMinor: bigint, alreadyReversedMinor: bigint): bigint {
  const { amountMinor, baseMinor, refundedAtMinor } = frozen
  const refunded = refundedWithin(baseMinor, cumulativeRefundedMinor - refundedAtMinor)
  if (refunded === 0n) return -alreadyReversedMinor
  return divideRounded(amountMinor * refunded, baseMinor, 'half_up') - alreadyReversedMinor
}
