import { type Dialect, guessDialect } from './csv-dialect.ts'
import { detectEncoding, type TextEncoding } from './encoding.ts'
import { decodeText } from './text-decoder.ts'

export type TableKind = 'csv' | 'xlsx' | 'json' | 'xls' | 'html' | 'unknown'

export type Sniffed = Readonly<{
  kind: TableKind
  encoding: TextEncoding | null
  delimiter: Dialect['delimiter'] | null
  newline: Dialect['newline'] | null
}>

/** How many bytes of a file `sniffTable` wants to see. */
export const SNIFF_BYTES = 256 * 1024

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0] // Excel 97 to 2003
const ZIP_HEADER = [0x50, 0x4b, 0x03, 0x04]
const MARKUP = /^\s*(<\?xml|<!doctype|<html|<table|<meta|<head|mime-version:)/i

/**
 * What a file is, by its content: names lie (a `.xls` from a back office is often a web page or a CSV).
 *
 * @param head the first SNIFF_BYTES of the file, or all of it
 * @param isWhole whether `head` is the whole file
 */
export function sniffTable(head: Uint8Array, isWhole = head.length < SNIFF_BYTES): Sniffed {
  if (startsWith(head, OLE_HEADER)) return nothingBut('xls')
  if (startsWith(head, ZIP_HEADER)) return nothingBut('xlsx')
  const encoding = detectEncoding(head, !isWhole)
  if (!encoding || head.length === 0) return nothingBut('unknown')
  const text = decodeText(head, encoding)
  if (MARKUP.test(text)) return { ...nothingBut('html'), encoding }
  if (looksLikeJson(text)) return { ...nothingBut('json'), encoding }
  return { kind: 'csv', encoding, ...guessDialect(text, encoding) }
}

function nothingBut(kind: TableKind): Sniffed {
  return { kind, encoding: null, delimiter: null, newline: null }
}

/** JSON starts with a bracket and goes on with what only JSON has there; a CSV title may start with `[`. */
function looksLikeJson(text: string): boolean {
  return /^\s*(\[\s*["[{\]]|\{\s*["}])/.test(text)
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => head[i] === byte)
}
