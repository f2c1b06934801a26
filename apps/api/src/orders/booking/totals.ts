/** What an import did, or would do, in counts and money (minor units of the file's currency). */
export type Totals = {
  rows: number
  added: number
  changed: number
  same: number
  /** Rows that tell an older story than the one known. */
  older: number
  excluded: number
  refundsAdded: number
  refundsChanged: number
  refundsSame: number
  /** Refunds whose order is not known yet; they are kept and applied when it comes. */
  refundsWaiting: number
  exceptions: number
  salesMinor: bigint
  refundedMinor: bigint
  exceptionSalesMinor: bigint
  /** Commission that waits for settlement or its hold. */
  heldMinor: bigint
  /** Commission whose line is settled and whose hold is over. */
  releasableMinor: bigint
  /** Commission taken back, as a positive amount. */
  reversedMinor: bigint
  /** Commission that the platform pays itself. */
  channelMinor: bigint
}

export const noTotals = (): Totals => ({
  rows: 0,
  added: 0,
  changed: 0,
  same: 0,
  older: 0,
  excluded: 0,
  refundsAdded: 0,
  refundsChanged: 0,
  refundsSame: 0,
  refundsWaiting: 0,
  exceptions: 0,
  salesMinor: 0n,
  refundedMinor: 0n,
  exceptionSalesMinor: 0n,
  heldMinor: 0n,
  releasableMinor: 0n,
  reversedMinor: 0n,
  channelMinor: 0n,
})

export type TotalsJson = { [K in keyof Totals]: Totals[K] extends bigint ? string : number }

const KEYS = Object.keys(noTotals()) as (keyof Totals)[] // safe because the object is made with exactly these

export function addTotals(sum: Totals, more: Totals): Totals {
  const entries = KEYS.map((key) => {
    const [a, b] = [sum[key], more[key]]
    return [key, typeof a === 'bigint' ? a + BigInt(b) : a + Number(b)]
  })
  return Object.fromEntries(entries) as Totals // safe because every key keeps its kind of number
}

export function totalsToJson(totals: Totals): TotalsJson {
  const entries = KEYS.map((key) => [key, typeof totals[key] === 'bigint' ? totals[key].toString() : totals[key]])
  return Object.fromEntries(entries) as TotalsJson // safe because every key keeps its place
}

/** @param json what `totalsToJson` wrote; a total added to the product later counts as 0 */
export function totalsFromJson(json: Partial<TotalsJson>): Totals {
  const zero = noTotals()
  const entries = KEYS.map((key) => [
    key,
    typeof zero[key] === 'bigint' ? BigInt(json[key] ?? '0') : Number(json[key] ?? 0),
  ])
  return Object.fromEntries(entries) as Totals // safe because every key keeps its kind of number
}
