import { isUtf8 } from 'node:buffer'

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'gbk' | 'utf-16le'

/**
 * The encoding of a text file from its first bytes, or undefined if it is none we read.
 *
 * UTF-8 is tried first because GBK text almost never is valid UTF-8, while UTF-8 often passes for GBK. A head that
 * ends inside a character is fine: `isCut` says that the file goes on after it. So are a few broken characters among
 * many whole ones: exports cut titles at a number of bytes, and the row that has one is told later.
 */
export function detectEncoding(head: Uint8Array, isCut: boolean): TextEncoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head.includes(0)) return undefined
  const hasBom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
  const utf8 = hasBom ? 'utf-8-bom' : 'utf-8'
  if (isUtf8Head(head, isCut)) return utf8
  const gb18030 = countGb18030(head, isCut)
  if (gb18030.broken === 0 && isWritten(gb18030)) return 'gbk'
  if (isNearlyUtf8(head)) return utf8
  return isNearlyWhole(gb18030.broken, gb18030.common + gb18030.rare) && isWritten(gb18030) ? 'gbk' : undefined
}

const MAX_BROKEN_SHARE = 0.01

function isNearlyWhole(broken: number, whole: number): boolean {
  return whole > 0 && broken <= whole * MAX_BROKEN_SHARE
}

function isNearlyUtf8(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(head)
  const characters = text.match(/\P{ASCII}/gu) ?? []
  const broken = characters.filter((character) => character === '\uFFFD').length
  return isNearlyWhole(broken, characters.length - broken)
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

type Gb18030Count = { common: number; rare: number; broken: number }

/** Whether a person wrote this: most characters are common ones. Random bytes and other encodings spread out. */
function isWritten({ common, rare }: Gb18030Count): boolean {
  return common > 0 && common >= COMMON_SHARE * (common + rare)
}

/** Counts pairs in the two levels of common characters and punctuation (lead A1 to F7, trail from A1), and the others. */
function countGb18030(head: Uint8Array, isCut: boolean): Gb18030Count {
  const count: Gb18030Count = { common: 0, rare: 0, broken: 0 }
  for (let at = 0; at < head.length; ) {
    const length = gb18030CharLength(head, at)
    if (length === 0 && isCut && head.length - at < 4) break
    if (length === 0) count.broken++
    if (length === 2) {
      const isCommon = head[at]! >= 0xa1 && head[at]! <= 0xf7 && head[at + 1]! >= 0xa1
      count[isCommon ? 'common' : 'rare']++
    }
    at += length || 1
  }
  return count
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
