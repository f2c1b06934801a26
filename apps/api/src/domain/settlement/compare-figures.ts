/** Why somebody else's figure differs from ours; amounts are theirs less ours. */
export type DifferenceReason = Readonly<{ code: DifferenceCode; amountMinor: bigint }>

export const DIFFERENCE_CODES = [
  'refund_forgotten', // they did not take back what was refunded
  'tax_forgotten',
  'opening_forgotten', // they did not carry the balance of the month before
  'adjustment_forgotten',
  'carried_by_us', // we carry it into the next month: below the minimum, negative
  'refund_after_close', // refunded since; on our next statement
  'not_payable_yet', // in its hold or not settled; on a later statement of ours
  'line_missing', // exactly one of our entries
  'rounding',
  'digits_swapped',
  'earned_differs',
  'unexplained',
] as const
export type DifferenceCode = (typeof DIFFERENCE_CODES)[number]

/** Our statement with what may stand between it and a sheet made by hand; minor units, all but `opening`, `adjusted` and `net` are magnitudes. */
export type OurFigures = Readonly<{
  openingMinor: bigint
  earnedMinor: bigint
  reversedMinor: bigint
  adjustedMinor: bigint
  taxMinor: bigint
  netMinor: bigint
  carriedMinor: bigint
  refundedSinceMinor: bigint
  notPayableYetMinor: bigint
  /** Line entries counted: each may be rounded differently. */
  lines: number
}>

/** What the sheet says; a column it does not have is null. `amount` is what is compared. */
export type TheirFigures = Readonly<{
  amountMinor: bigint
  earnedMinor: bigint | null
  reversedMinor: bigint | null
  taxMinor: bigint | null
}>

/**
 * Finds what a difference consists of, from the figures alone: first column against column, then the fewest known
 * amounts that add up to the rest exactly, then rounding and swapped digits. The reasons always add up to the
 * difference; what nothing explains is `unexplained`.
 *
 * @param oursMinor our figure of the kind that the sheet's amount is (net, gross or earned)
 */
export function explainDifference(ours: OurFigures, theirs: TheirFigures, oursMinor: bigint): DifferenceReason[] {
  const difference = theirs.amountMinor - oursMinor
  if (difference === 0n) return []
  const byColumn = columnReasons(ours, theirs)
  const rest = difference - total(byColumn)
  // columns that do not lead to the difference say nothing about it
  const known = byColumn.length > 0 && explainRest(ours, theirs, oursMinor, rest).every(isExplained) ? byColumn : []
  return [...known, ...explainRest(ours, theirs, oursMinor, difference - total(known))]
}

const total = (reasons: readonly DifferenceReason[]) => reasons.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
const isExplained = ({ code }: DifferenceReason) => code !== 'unexplained'
const abs = (amount: bigint) => (amount < 0n ? -amount : amount)

function columnReasons(ours: OurFigures, theirs: TheirFigures): DifferenceReason[] {
  const reasons: DifferenceReason[] = []
  const add = (code: DifferenceCode, amountMinor: bigint) => {
    if (amountMinor !== 0n) reasons.push({ code, amountMinor })
  }
  if (theirs.reversedMinor !== null) add('refund_forgotten', ours.reversedMinor - abs(theirs.reversedMinor))
  if (theirs.taxMinor !== null) add('tax_forgotten', ours.taxMinor - abs(theirs.taxMinor))
  if (theirs.earnedMinor !== null) {
    const earned = theirs.earnedMinor - ours.earnedMinor
    add(
      isRounding(ours, earned) ? 'rounding' : earned === ours.notPayableYetMinor ? 'not_payable_yet' : 'earned_differs',
      earned,
    )
  }
  return reasons
}

/** We round each line by at most half a minor unit; more than that in sum is something else. Only ever a possibility. */
const isRounding = ({ lines }: OurFigures, amount: bigint) => amount !== 0n && 2n * abs(amount) <= BigInt(lines)

function explainRest(ours: OurFigures, theirs: TheirFigures, oursMinor: bigint, rest: bigint): DifferenceReason[] {
  if (rest === 0n) return []
  const found = fewestThatAddUp(knownAmounts(ours, theirs), rest)
  if (found) return found
  if (isRounding(ours, rest)) return [{ code: 'rounding', amountMinor: rest }]
  if (isDigitSwap(oursMinor, oursMinor + rest)) return [{ code: 'digits_swapped', amountMinor: rest }]
  return [{ code: 'unexplained', amountMinor: rest }]
}

function knownAmounts(ours: OurFigures, theirs: TheirFigures): DifferenceReason[] {
  const candidates: DifferenceReason[] = [
    { code: 'carried_by_us', amountMinor: ours.carriedMinor },
    { code: 'opening_forgotten', amountMinor: -ours.openingMinor },
    { code: 'adjustment_forgotten', amountMinor: -ours.adjustedMinor },
    { code: 'refund_after_close', amountMinor: -ours.refundedSinceMinor },
    { code: 'not_payable_yet', amountMinor: ours.notPayableYetMinor },
    ...(theirs.reversedMinor === null ? [{ code: 'refund_forgotten', amountMinor: ours.reversedMinor } as const] : []),
    ...(theirs.taxMinor === null ? [{ code: 'tax_forgotten', amountMinor: ours.taxMinor } as const] : []),
  ]
  return candidates.filter(({ amountMinor }) => amountMinor !== 0n)
}

/** The smallest set of amounts whose sum is exactly the target; the earlier ones first. At most 2⁷ sets. */
function fewestThatAddUp(amounts: readonly DifferenceReason[], target: bigint): DifferenceReason[] | undefined {
  let best: DifferenceReason[] | undefined
  for (let bits = 1; bits < 1 << amounts.length; bits++) {
    const chosen = amounts.filter((_, i) => bits & (1 << i))
    if (total(chosen) === target && (!best || chosen.length < best.length)) best = chosen
  }
  return best
}

/** 1234 and 2134: the same digits, two neighbours changed places. */
export function isDigitSwap(a: bigint, b: bigint): boolean {
  const [left, right] = [String(a), String(b)]
  if (left.length !== right.length) return false
  const off = [...left].flatMap((digit, i) => (digit === right[i] ? [] : [i]))
  const [first, second] = off
  if (off.length !== 2 || first === undefined || second !== first + 1) return false
  return left[first] === right[second] && left[second] === right[first]
}
