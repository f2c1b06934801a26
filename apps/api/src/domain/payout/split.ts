import { allocate } from '../money.ts'

export type PaymentPart = Readonly<{ grossMinor: bigint; netMinor: bigint; taxMinor: bigint }>

/**
 * Cuts a payment into parts whose transferred amounts keep a channel's limit: full parts first, the rest last. The
 * tax is shared by transferred amount with largest remainder, so gross = net + tax holds for each part and in sum.
 *
 * @param netMinor what the payee receives, positive
 * @param limitMinor the most one transfer may carry, positive
 * @throws RangeError if an amount is out of range
 */
export function splitPayment(netMinor: bigint, taxMinor: bigint, limitMinor: bigint): PaymentPart[] {
  if (netMinor <= 0n || taxMinor < 0n || limitMinor <= 0n) {
    throw new RangeError('net and limit must be positive, tax not negative')
  }
  const fullParts = Array.from({ length: Number(netMinor / limitMinor) }, () => limitMinor)
  const rest = netMinor % limitMinor
  const nets = rest > 0n ? [...fullParts, rest] : fullParts
  const taxes = allocate(taxMinor, nets)
  return nets.map((net, i) => ({ grossMinor: net + taxes[i]!, netMinor: net, taxMinor: taxes[i]! }))
}
