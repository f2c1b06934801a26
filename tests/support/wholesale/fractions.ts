/** `numerator / denominator` for a numerator from 0 up, half a penny up. */
export function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}

export function total(amounts: readonly bigint[]): bigint {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return sum
}

/** Parts of `amount` that add up to it: whole pennies first, what is over by the largest remainder, the first of equals. */
export function share(amount: bigint, weights: readonly bigint[]): bigint[] {
  if (amount < 0n) return share(-amount, weights).map((part) => -part)
  const whole = total(weights)
  if (whole === 0n) return weights.map(() => 0n)
  const parts = weights.map((weight) => (amount * weight) / whole)
  const places = weights.map((weight, at) => ({ at, over: (amount * weight) % whole }))
  places.sort((a, b) => (a.over === b.over ? a.at - b.at : a.over > b.over ? -1 : 1))
  const left = Number(amount - total(parts))
  for (const { at } of places.slice(0, left)) parts[at] = parts[at]! + 1n
  return parts
}

/** By plain characters, as a key is compared. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
