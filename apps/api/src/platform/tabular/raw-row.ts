import { type ByteSource, readBytes } from './byte-source.ts'
import type { TextEncoding } from './encoding.ts'
import { decodeText } from './text-decoder.ts'

const MAX_RAW_BYTES = 64 * 1024

export type RawPlace = Readonly<{ encoding: TextEncoding; offset: number; length: number }>

/** What the file literally says at a row's place, for the person who judges it. */
export async function readRawRow(source: ByteSource, { encoding, offset, length }: RawPlace): Promise<string> {
  const bytes = await readBytes(source, offset, Math.min(length, MAX_RAW_BYTES))
  return decodeText(bytes, encoding).trimEnd()
}
