import { isUtf8 } from 'node:buffer'

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'gbk' | 'utf-16le'

/**
 * The encoding of a text file from its first bytes, or undefined if it is none we read.
 *
 * UTF-8 is tried first because GBK text almost never is valid UTF-8, while UTF-8 often passes for GBK. A head that
 * ends inside a character is fine: `isCut` says that the file goes on after it.
 */
export function detectEncoding(head: Uint8Array, isCut: boolean): TextEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return isUtf8Head(head, isCut) ? 'utf-8-bom' : undefined
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head.includes(0)) return undefined
  if (isUtf8Head(head, isCut)) return 'utf-8'
  return isPlausibleGb18030(head, isCut) ? 'gbk' : undefined
}

/** Whether the bytes are UTF-8, forgiving up to three bytes of a character cut in two at the end. */
function isUtf8Head(head: Uint8Array, isCut: boolean): boolean {
  const longestTail = isCut ? 3 : 0
  for (let cut = 0; cut <= longestTail; cut++) {
    if (isUtf8(head.subarray(0, head.length - cut))) return true
  }
  return false
}

const COMMON_SHARE = 0.7

/**
 * Whether the bytes are GB18030 that a person wrote: every pair legal, and most of the characters in the two levels
 * of common characters and punctuation (lead A1 to F7, trail from A1). Random bytes and other encodings fail one or the other.
 */
function isPlausibleGb18030(head: Uint8Array, isCut: boolean): boolean {
  let common = 0
  let others = 0
  for (let i = 0; i < head.length; ) {
    const length = gb18030CharLength(head, i)
    if (length === 0) {
      if (isCut && head.length - i < 4) break
      return false
    }
    if (length === 2) {
      const isCommon = head[i]! >= 0xa1 && head[i]! <= 0xf7 && head[i + 1]! >= 0xa1
      if (isCommon) common++
      else others++
    }
    i += length
  }
  return common > 0 && common >= COMMON_SHARE * (common + others)
}

/** Bytes of the GB18030 character at `at`: 1, 2 or 4; 0 if there is none. */
function gb18030CharLength(bytes: Uint8Array, at: number): 0 | 1 | 2 | 4 {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  if (lead === 0x80 || lead === 0xff) return 0
  const second = bytes[at + 1]
  if (second === undefined) return 0
  if (second >= 0x40 && second !== 0x7f && second !== 0xff) return 2
  const isFour = isDigitByte(second) && isLeadByte(bytes[at + 2]) && isDigitByte(bytes[at + 3])
  return isFour ? 4 : 0
}

function isDigitByte(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

function isLeadByte(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x81 && byte <= 0xfe
}
