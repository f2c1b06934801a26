import type { TextEncoding } from './encoding.ts'

const WHATWG_LABEL = { 'utf-8': 'utf-8', 'utf-8-bom': 'utf-8', gbk: 'gb18030', 'utf-16le': 'utf-16le' } as const

/** All of `bytes` as text, the byte order mark taken off; what cannot be decoded becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(WHATWG_LABEL[encoding]).decode(bytes)
}

const LEADS = 126 // 0x81 to 0xFE
const TRAILS = 191 // 0x40 to 0xFE
const INVALID = 0xfffd

let gbkTable: Uint16Array | undefined

/** One UTF-16 unit for each two-byte sequence, made once from the platform's own decoder; U+FFFD where there is none. */
function gbkCharacters(): Uint16Array {
  if (gbkTable) return gbkTable
  const table = new Uint16Array(LEADS * TRAILS).fill(INVALID)
  const decoder = new TextDecoder('gb18030')
  const pair = new Uint8Array(2)
  for (let at = 0; at < table.length; at++) {
    pair[0] = 0x81 + Math.floor(at / TRAILS)
    pair[1] = 0x40 + (at % TRAILS)
    const text = decoder.decode(pair)
    if (text.length === 1) table[at] = text.charCodeAt(0)
  }
  gbkTable = table
  return table
}

const STACK_UNITS = 4096
const units = new Uint16Array(STACK_UNITS)
const unitBytes = Buffer.from(units.buffer)

/** GBK bytes of one cell as text; four-byte GB18030 characters and long cells take the platform's slower decoder. */
function decodeGbk(bytes: Buffer, start: number, end: number): string {
  if (end - start > STACK_UNITS) return decodeText(bytes.subarray(start, end), 'gbk')
  const table = gbkCharacters()
  let length = 0
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) {
      units[length++] = byte
      continue
    }
    const trail = bytes[++i] ?? 0
    const isPair = i < end && byte > 0x80 && byte < 0xff && trail >= 0x40 && trail < 0xff
    if (!isPair) return decodeText(bytes.subarray(start, end), 'gbk')
    units[length++] = table[(byte - 0x81) * TRAILS + (trail - 0x40)]!
  }
  return unitBytes.toString('utf16le', 0, length * 2)
}

/** Decodes the cells of one file. ASCII cells never come here: the caller has the faster way. */
export type CellDecoder = (bytes: Buffer, start: number, end: number) => string

export function cellDecoder(encoding: TextEncoding): CellDecoder {
  return encoding === 'gbk' ? decodeGbk : (bytes, start, end) => bytes.toString('utf8', start, end)
}
