const PRIME = 0x01000193

const IS_WORD_BYTE = new Uint8Array(256)
for (const char of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_')
  IS_WORD_BYTE[char.charCodeAt(0)] = 1

/** A 32-bit hash of bytes that are letters, digits, `-` and `_`, four at a time; -1 for other bytes or none. */
export function hashWord(bytes: Uint8Array, start: number, end: number, seed: number): number {
  if (start === end) return -1
  let hash = seed
  let at = start
  let isWord = 1
  for (; at + 4 <= end; at += 4) {
    const a = bytes[at]!
    const b = bytes[at + 1]!
    const c = bytes[at + 2]!
    const d = bytes[at + 3]!
    isWord &= IS_WORD_BYTE[a]! & IS_WORD_BYTE[b]! & IS_WORD_BYTE[c]! & IS_WORD_BYTE[d]!
    hash = mix(hash, a | (b << 8) | (c << 16) | (d << 24))
  }
  for (; at < end; at++) {
    isWord &= IS_WORD_BYTE[bytes[at]!]!
    hash = mix(hash, bytes[at]!)
  }
  return isWord === 1 ? hash >>> 0 : -1
}

/** The hash of any text; of a word the same as of its bytes. */
export function hashText(text: string, seed: number): number {
  let hash = seed
  let at = 0
  for (; at + 4 <= text.length; at += 4) {
    const low = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 8)
    hash = mix(hash, low | (text.charCodeAt(at + 2) << 16) | (text.charCodeAt(at + 3) << 24))
  }
  for (; at < text.length; at++) hash = mix(hash, text.charCodeAt(at))
  return hash >>> 0
}

function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, PRIME)
  return mixed ^ (mixed >>> 15)
}
