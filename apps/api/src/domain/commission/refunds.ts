/** How much of a base is refunded, however much was reported: not below 0, not above the base. */
export function refundedWithin(baseMinor: bigint, refundedMinor: bigint): bigint {
  if (baseMinor <= 0n || refundedMinor <= 0n) return 0n
  return refundedMinor < baseMinor ? refundedMinor : baseMinor
}
