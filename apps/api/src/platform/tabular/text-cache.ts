const SLOTS = 1024

/**
 * Strings of one column by their bytes, so that a shop name that stands in 100,000 rows becomes one string. Direct
 * mapped: another text with the same hash takes the slot, so it never grows.
 */
export class TextCache {
  private readonly texts: string[] = new Array(SLOTS).fill('')
  private readonly keys: (Uint8Array | undefined)[] = new Array(SLOTS).fill(undefined)

  get(
    bytes: Buffer,
    start: number,
    end: number,
    decode: (bytes: Buffer, start: number, end: number) => string,
  ): string {
    const slot = hashBytes(bytes, start, end) & (SLOTS - 1)
    const key = this.keys[slot]
    if (key && isSame(key, bytes, start, end)) return this.texts[slot]!
    const text = decode(bytes, start, end)
    this.keys[slot] = Uint8Array.prototype.slice.call(bytes, start, end)
    this.texts[slot] = text
    return text
  }
}

function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return hash ^ (hash >>> 15)
}

function isSame(key: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (key.length !== end - start) return false
  for (let i = 0; i < key.length; i++) if (key[i] !== bytes[start + i]) return false
  return true
}
