/** A stream of pseudo-random choices that is the same for the same name, on every machine and at any time. */
export type Random = Readonly<{
  /** 0 ≤ x < 1 */
  next(): number
  /** whole number, both ends inclusive */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  digits(length: number): string
}>

/** The stream called `name`. Each part of the demo has its own, so that a change in one leaves the others alone. */
export function randomStream(name: string): Random {
  const next = sfc32(name)
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => items[int(0, items.length - 1)]!, // safe because the index is inside
    digits: (length) => Array.from({ length }, () => int(0, 9)).join(''),
  }
}

/** Picks by weight in logarithmic time: the weights are summed up once. */
export function weightedPicker<T>(items: readonly T[], weightOf: (item: T) => number): (random: Random) => T {
  let total = 0
  const bounds = items.map((item) => (total += weightOf(item)))
  return (random) => items[firstAbove(bounds, random.next() * total)]! // safe because the last bound is the total
}

function firstAbove(bounds: readonly number[], value: number): number {
  let low = 0
  let high = bounds.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (bounds[middle]! > value) high = middle
    else low = middle + 1
  }
  return low
}

/** Chris Doty-Humphrey's small fast counter generator, seeded with a hash of the name. */
function sfc32(name: string): () => number {
  let [a, b, c, d] = [fnv(`${name}/a`), fnv(`${name}/b`), fnv(`${name}/c`), 1]
  const step = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 12; i += 1) step()
  return step
}

function fnv(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193)
  return hash | 0
}
