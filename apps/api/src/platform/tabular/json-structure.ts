import { setImmediate } from 'node:timers/promises'
import { DomainError } from '../../domain/errors.ts'
import { refuseIfLeft } from '../asking.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d

const MAX_DEPTH = 64
/** Bytes after which other work may run. */
const REST_EVERY = 4 * 1024 * 1024
/** Longer than any row: an object beyond this is an envelope. */
const MAX_ROW_BYTES = 1024 * 1024

export type Stretch = Readonly<{ start: number; end: number }>
/** `large` are objects in an array that are too long for a row: each must hold rows, or it was one. */
export type JsonStructure = Readonly<{ objects: Stretch[]; large: Stretch[]; texts: Stretch[] }>

/**
 * Finds, in JSON bytes, the objects that stand in an array or alone at the top, by their start, and the strings that
 * hold JSON. Only these can be rows; an object that is the value of a key is an envelope.
 *
 * @throws DomainError `table.json_damaged` when brackets do not pair up: the text is cut off, or no JSON
 */
export async function scanJsonStructure(bytes: Buffer, signal?: AbortSignal): Promise<JsonStructure> {
  const opens: number[] = []
  const objects: Stretch[] = []
  const large: Stretch[] = []
  const texts: Stretch[] = []
  let rested = 0
  for (let at = 0; at < bytes.length; at++) {
    if (at - rested > REST_EVERY) {
      rested = at
      await setImmediate()
      refuseIfLeft(signal)
    }
    const byte = bytes[at]
    if (byte === QUOTE) {
      const end = stringEnd(bytes, at)
      if (bytes[at + 1] === OPEN_OBJECT || bytes[at + 1] === OPEN_ARRAY) texts.push({ start: at, end })
      at = end - 1
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      opens.push(at)
      if (opens.length > MAX_DEPTH) throw damagedJson('nested too deeply', at)
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      const start = opens.pop()
      if (start === undefined || bytes[start] !== byte - 2) throw damagedJson('brackets do not pair up', at)
      if (byte === CLOSE_ARRAY) continue
      const parent = opens.at(-1)
      if (parent !== undefined && bytes[parent] !== OPEN_ARRAY) continue
      if (at + 1 - start <= MAX_ROW_BYTES) objects.push({ start, end: at + 1 })
      else if (parent !== undefined) large.push({ start, end: at + 1 })
    }
  }
  if (opens.length > 0) throw damagedJson('the file is cut off', bytes.length)
  return { objects: objects.sort((a, b) => a.start - b.start), large, texts }
}

/** The place after the closing quote of the string that opens at `start`. */
function stringEnd(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(QUOTE, start + 1); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    let backslashes = 0
    while (bytes[at - 1 - backslashes] === BACKSLASH) backslashes++
    if (backslashes % 2 === 0) return at + 1
  }
  throw damagedJson('the file is cut off', bytes.length)
}

export function damagedJson(reason: string, offset: number): DomainError {
  return new DomainError('table.json_damaged', `the JSON cannot be read: ${reason}`, { reason, offset })
}
