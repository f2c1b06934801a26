import { applyRate, type Rounding } from '../money.ts'
import { assertContiguous, firstRate, type Tier } from './tiers.ts'

/**
 * Commission of one rule on one period under a whole-amount plan: the rate of the highest tier reached applies to
 * all net sales. A threshold is reached at its exact amount.
 *
 * @param netSalesMinor sales less refunds of the period, minor units; nothing is due on 0 or less
 * @param tiers ascending by `from`, the first at 0
 * @returns commission in minor units, rounded once, on the total
 * @throws DomainError `plan.tiers_invalid` if the first tier is not at 0 or the order is broken
 */
export function wholeCommission(netSalesMinor: bigint, tiers: readonly Tier[], mode: Rounding): bigint {
  assertContiguous(tiers)
  if (netSalesMinor <= 0n) return 0n
  const reached = tiers.findLast(({ from }) => netSalesMinor >= from)
  return applyRate(netSalesMinor, reached?.rate ?? firstRate(tiers), mode)
}
