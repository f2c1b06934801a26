const SLOTS = 1024

/** Makes a value of a cell's text. Given once per column: what it makes is remembered by the cell's bytes. */
export type MakeValue<Value> = (text: string) => Value

/**
 * Values of one column by the bytes of their cells, so that a shop name that stands in 100,000 rows is decoded and
 * looked at once. A text may lie in two places; a third with the same hash takes one of them, so it never grows.
 */
export class TextCache {
  private readonly keys: (Uint8Array | undefined)[] = new Array(SLOTS).fill(undefined)
  private readonly values: unknown[] = new Array(SLOTS).fill(undefined)
  private last = 0
  private victim = 0

  /** The slot that remembers these bytes, or the complement of the one to put them in. */
  find(bytes: Uint8Array, start: number, end: number): number {
    if (this.holds(this.last, bytes, start, end)) return this.last // neighbours in a report mostly agree
    const first = hashBytes(bytes, start, end) & (SLOTS - 1)
    const slot = this.holds(first, bytes, start, end) ? first : first ^ 1
    if (slot === first || this.holds(slot, bytes, start, end)) {
      this.last = slot
      return slot
    }
    if (this.keys[first] === undefined) return ~first
    if (this.keys[slot] === undefined) return ~slot
    this.victim ^= 1
    return ~(first ^ this.victim)
  }

  value(slot: number): unknown {
    return this.values[slot]
  }

  put(slot: number, bytes: Uint8Array, start: number, end: number, value: unknown): void {
    const key = new Uint8Array(end - start)
    for (let i = start; i < end; i++) key[i - start] = bytes[i]!
    this.keys[slot] = key
    this.values[slot] = value
    this.last = slot
  }

  private holds(slot: number, bytes: Uint8Array, start: number, end: number): boolean {
    const key = this.keys[slot]
    if (key === undefined || key.length !== end - start) return false
    // from the end, where identifiers and numbered names differ
    for (let i = key.length - 1; i >= 0; i--) if (key[i] !== bytes[start + i]) return false
    return true
  }
}

/** Looks at the last bytes, where numbered texts differ, and at some of the others: texts that differ elsewhere share a slot. */
function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  const tail = end - start > 16 ? end - 16 : start
  let hash = 0x811c9dc5 ^ (end - start)
  for (let i = end - 1; i >= tail; i--) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  const step = ((tail - start) >> 3) + 1
  for (let i = start; i < tail; i += step) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return hash ^ (hash >>> 15)
}
