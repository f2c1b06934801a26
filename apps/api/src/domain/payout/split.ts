import { allocate } from '../money.ts'

export type PaymentPart = Readonly<{ grossMinor: bigint; netMinor: bigint; taxMinor: bigint }>

/** What one transfer of a channel may carry, in minor units. */
export type TransferBounds = Readonly<{ leastMinor: bigint; mostMinor: bigint }>

/** The smallest transfer a channel makes, in minor units: Alipay refuses less than 0.10 yuan. */
export const LEAST_TRANSFER_MINOR = { alipay: 10n, bank: 1n } as const

/**
 * Cuts a payment into as few parts as a channel's bounds allow, each of which it can transfer: full parts first, the
 * rest last; a rest too small to be sent is filled up from the part before it. The tax is shared by transferred amount
 * with largest remainder, so gross = net + tax holds for each part and in sum.
 *
 * @param netMinor what the payee receives, at least the least transfer
 * @param bounds with `mostMinor` at least twice `leastMinor`, so that every payment can be cut
 * @throws RangeError if an amount is out of range
 */
export function splitPayment(netMinor: bigint, taxMinor: bigint, bounds: TransferBounds): PaymentPart[] {
  const { leastMinor, mostMinor } = bounds
  if (leastMinor <= 0n || mostMinor < 2n * leastMinor) throw new RangeError('most must be at least twice least')
  if (netMinor < leastMinor || taxMinor < 0n) throw new RangeError('net below the least transfer, or a negative tax')
  const nets = netParts(netMinor, bounds)
  const taxes = allocate(taxMinor, nets)
  return nets.map((net, i) => ({ grossMinor: net + taxes[i]!, netMinor: net, taxMinor: taxes[i]! }))
}

function netParts(netMinor: bigint, { leastMinor, mostMinor }: TransferBounds): bigint[] {
  const full = Array.from({ length: Number(netMinor / mostMinor) }, () => mostMinor)
  const rest = netMinor % mostMinor
  if (rest === 0n) return full
  if (rest >= leastMinor) return [...full, rest]
  return [...full.slice(1), mostMinor + rest - leastMinor, leastMinor]
}
