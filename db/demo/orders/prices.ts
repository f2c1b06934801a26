import { allocate } from '../../../apps/api/src/domain/money.ts'
import { CAMPAIGN } from '../data/calendar.ts'
import type { DemoProduct } from '../products.ts'
import type { Random } from '../random.ts'

/** Coupons of the shop: so much off an order from so much on, the largest first, in fen. */
const COUPONS = [
  { from: 80_000n, off: 6_000n },
  { from: 40_000n, off: 3_000n },
  { from: 19_900n, off: 1_500n },
  { from: 9_900n, off: 500n },
] as const

/** The price of one piece on that day; campaign prices are rounded down to whole yuan. */
export function unitPrice(product: DemoProduct, inCampaign: boolean): bigint {
  if (!inCampaign) return product.listPriceMinor
  return ((product.listPriceMinor * BigInt(CAMPAIGN.pricePercent)) / 10_000n) * 100n
}

/**
 * What is paid for each line of an order: six in ten orders use the best coupon, which is shared among the lines by
 * their amounts, as the platform does it, so that paid amounts are rarely round.
 */
export function paidAmounts(lineAmounts: readonly bigint[], random: Random): bigint[] {
  const total = lineAmounts.reduce((sum, amount) => sum + amount, 0n)
  const coupon = random.chance(0.6) ? COUPONS.find(({ from }) => total >= from) : undefined
  const shares = allocate(coupon?.off ?? 0n, lineAmounts)
  return lineAmounts.map((amount, i) => amount - shares[i]!)
}
