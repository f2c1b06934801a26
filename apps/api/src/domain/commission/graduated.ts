import { divideRounded, PPM, type Rounding } from '../money.ts'
import { assertContiguous, type Tier } from './tiers.ts'

/**
 * Commission of one rule on one period under a graduated plan: each rate applies only to the slice of net sales
 * inside its tier, as with income-tax bands, so crossing a threshold never lowers the payout.
 *
 * @param netSalesMinor sales less refunds of the period, minor units; nothing is due on 0 or less
 * @param tiers ascending by `from`, the first at 0
 * @returns commission in minor units, rounded once, on the total
 * @throws DomainError `plan.tiers_invalid` if the first tier is not at 0 or the order is broken
 */
export function graduatedCommission(netSalesMinor: bigint, tiers: readonly Tier[], mode: Rounding): bigint {
  assertContiguous(tiers)
  const scaled = tiers.reduce((total, { from, rate }, i) => {
    const end = tiers[i + 1]?.from ?? netSalesMinor
    const slice = (netSalesMinor < end ? netSalesMinor : end) - from
    return slice > 0n ? total + slice * BigInt(rate) : total
  }, 0n)
  return divideRounded(scaled, PPM, mode)
}
