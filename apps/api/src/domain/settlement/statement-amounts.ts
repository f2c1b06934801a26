/** Why nothing is paid this time: the balance waits for the next period, visible to both sides. */
export type CarryReason = 'nothing_due' | 'negative' | 'below_minimum' | 'tax_exceeds' | 'tax_currency'

export type StatementInput = Readonly<{
  /** carried from the period before; negative if the partner owes */
  openingMinor: bigint
  earnedMinor: bigint
  /** subtracted: a reversal has the sign of what it reverses */
  reversedMinor: bigint
  adjustedMinor: bigint
  /** to be withheld if the balance is paid */
  taxMinor?: bigint
  /** the smallest balance worth a payment */
  minimumMinor?: bigint
  /** nobody can say what is to be withheld, since the balance is not in the currency of the tax */
  isTaxUnknown?: boolean
}>

export type StatementAmounts = Readonly<{
  balanceMinor: bigint
  grossMinor: bigint
  taxMinor: bigint
  netMinor: bigint
  carriedMinor: bigint
  carryReason?: CarryReason
}>

/**
 * What a statement pays and what it carries. The balance is opening + earned − reversed + adjusted; it is either
 * paid as a whole (gross = net + tax, nothing carried) or carried as a whole (no payment, so no tax): if it is 0 or
 * negative, below the minimum, so small that the tax would take all of it, or of unknown tax.
 *
 * @throws RangeError on negative tax or minimum
 */
export function statementAmounts(input: StatementInput): StatementAmounts {
  const { openingMinor, earnedMinor, reversedMinor, adjustedMinor } = input
  const { taxMinor = 0n, minimumMinor = 0n, isTaxUnknown = false } = input
  if (taxMinor < 0n || minimumMinor < 0n) throw new RangeError('tax and minimum must not be negative')
  const balanceMinor = openingMinor + earnedMinor - reversedMinor + adjustedMinor
  const carryReason =
    findCarryReason(balanceMinor, taxMinor, minimumMinor) ?? (isTaxUnknown ? 'tax_currency' : undefined)
  if (carryReason) {
    return { balanceMinor, grossMinor: 0n, taxMinor: 0n, netMinor: 0n, carriedMinor: balanceMinor, carryReason }
  }
  return { balanceMinor, grossMinor: balanceMinor, taxMinor, netMinor: balanceMinor - taxMinor, carriedMinor: 0n }
}

function findCarryReason(balanceMinor: bigint, taxMinor: bigint, minimumMinor: bigint): CarryReason | undefined {
  if (balanceMinor === 0n) return 'nothing_due'
  if (balanceMinor < 0n) return 'negative'
  if (balanceMinor < minimumMinor) return 'below_minimum'
  return taxMinor >= balanceMinor ? 'tax_exceeds' : undefined
}
