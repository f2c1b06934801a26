const FIRST_CAPACITY = 1 << 16

/**
 * Finds the 32-bit hashes that occur more than once among millions, in about eight bytes each: an open-addressed set
 * of all, and a map of the few that repeat. Two keys with one hash count as a repetition; whoever uses the result
 * compares the keys themselves.
 */
export class RepeatCounter {
  private slots = new Uint32Array(FIRST_CAPACITY)
  private used = 0
  private readonly counts = new Map<number, number>()

  add(hash: number): void {
    const key = hash === 0 ? 1 : hash // 0 marks an empty slot
    const slot = this.find(key)
    if (this.slots[slot] === key) {
      this.counts.set(hash, (this.counts.get(hash) ?? 1) + 1)
      return
    }
    this.slots[slot] = key
    if (++this.used * 2 > this.slots.length) this.grow()
  }

  /** Hashes that occurred more than once, with how often. */
  repeated(): Map<number, number> {
    return this.counts
  }

  private find(key: number): number {
    const mask = this.slots.length - 1
    let slot = Math.imul(key, 0x9e3779b1) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    while (this.slots[slot] !== 0 && this.slots[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const old = this.slots
    this.slots = new Uint32Array(old.length * 2)
    for (const key of old) if (key !== 0) this.slots[this.find(key)] = key
  }
}
