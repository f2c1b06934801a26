/** Parts per million: 25_000 is 2.5 %. An integer, so that a rate never carries a floating point error. */
export type RatePpm = number

/** How a fraction of a minor unit becomes a whole one, always on the magnitude: −x rounds as x. */
export type Rounding = (typeof ROUNDINGS)[number]

export const ROUNDINGS = ['half_up', 'half_even', 'up', 'down'] as const

export const PPM = 1_000_000n

/** 100 % */
export const FULL_RATE: RatePpm = 1_000_000

/**
 * `numerator / denominator` to an integer, rounded once and on the magnitude, so that −x rounds as x
 * and a reversal mirrors what it reverses.
 *
 * @throws RangeError if the denominator is not positive
 */
export function divideRounded(numerator: bigint, denominator: bigint, mode: Rounding): bigint {
  if (denominator <= 0n) throw new RangeError('denominator must be positive')
  const magnitude = numerator < 0n ? -numerator : numerator
  const quotient = magnitude / denominator
  const rounded = quotient + (roundsUp(magnitude % denominator, quotient, denominator, mode) ? 1n : 0n)
  return numerator < 0n ? -rounded : rounded
}

function roundsUp(remainder: bigint, quotient: bigint, denominator: bigint, mode: Rounding): boolean {
  const twice = remainder * 2n
  switch (mode) {
    case 'half_up':
      return twice >= denominator
    case 'half_even':
      return twice > denominator || (twice === denominator && quotient % 2n === 1n)
    case 'up':
      return remainder > 0n
    case 'down':
      return false
  }
}

/** A share of an amount in minor units: multiplied first, divided and rounded once. */
export function applyRate(amountMinor: bigint, rate: RatePpm, mode: Rounding): bigint {
  return divideRounded(amountMinor * BigInt(rate), PPM, mode)
}

export function sum(amounts: Iterable<bigint>): bigint {
  let total = 0n
  for (const amount of amounts) total += amount
  return total
}

/**
 * Splits `total` by `weights` so that the parts add up to it again: floors, then one unit more to the largest
 * remainders, ties to the first. A negative total mirrors the positive one. A weight of 0 gets nothing, unless
 * all weights are 0: then they count as equal, because the money has to go somewhere.
 *
 * @throws RangeError on a negative weight, or if there is something to split and nobody to receive it
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.some((weight) => weight < 0n)) throw new RangeError('weights must not be negative')
  if (weights.length === 0) {
    if (total !== 0n) throw new RangeError('an amount cannot be split among nobody')
    return []
  }
  if (total < 0n) return allocate(-total, weights).map((part) => -part)
  const whole = sum(weights)
  return whole === 0n
    ? splitByShare(
        total,
        weights.map(() => 1n),
      )
    : splitByShare(total, weights)
}

function splitByShare(total: bigint, weights: readonly bigint[]): bigint[] {
  const whole = sum(weights)
  const parts = weights.map((weight) => (total * weight) / whole)
  const remainders = weights.map((weight) => (total * weight) % whole)
  const byRemainder = remainders.map((_, index) => index).sort((a, b) => compare(remainders[b]!, remainders[a]!))
  const leftOver = Number(total - sum(parts)) // safe because it is smaller than the number of parts
  for (const index of byRemainder.slice(0, leftOver)) parts[index] = parts[index]! + 1n
  return parts
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}
