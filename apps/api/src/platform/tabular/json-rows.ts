import { setImmediate } from 'node:timers/promises'
import { damagedJson, type JsonStructure, type Stretch, scanJsonStructure } from './json-structure.ts'

export type JsonObject = Readonly<Record<string, unknown>>
export type IsJsonRow = (value: JsonObject) => boolean

/** Where a row object lies: in `bytes` to parse it again, and in the file to point at it. */
export type JsonRow = Readonly<{ bytes: Buffer; start: number; end: number; offset: number; length: number }>
export type JsonRows = Readonly<{ rows: JsonRow[]; keys: string[] }>

const YIELD_EVERY = 1000
const MAX_TEXTS = 10_000

/**
 * The row objects in a JSON text, wherever its envelope keeps them: in arrays, in several pages one after the other,
 * or in a JSON text inside a string, as some platforms answer. Rows are parsed again when they are read, so that only
 * the bytes stay in memory.
 *
 * @param isRow whether an object is a row; objects inside a row are not looked at
 * @returns also the keys that hold a text, number or boolean in any row, in order of appearance
 * @throws DomainError `table.json_damaged`
 */
export async function findJsonRows(bytes: Buffer, isRow: IsJsonRow, maxKeys: number): Promise<JsonRows> {
  const structure = await scanJsonStructure(bytes)
  const keys = new Set<string>()
  const rows = await collectRows(bytes, structure, isRow, (value) => {
    for (const key of Object.keys(value)) if (keys.size < maxKeys && !isNested(value[key])) keys.add(key)
  })
  if (rows.length > 0 || structure.texts.length === 0) return { rows, keys: [...keys] }
  return findRowsInTexts(bytes, structure.texts.slice(0, MAX_TEXTS), isRow, maxKeys)
}

async function collectRows(
  bytes: Buffer,
  { objects }: JsonStructure,
  isRow: IsJsonRow,
  onRow: (value: JsonObject) => void,
): Promise<JsonRow[]> {
  const rows: JsonRow[] = []
  let coveredUntil = -1
  for (const [i, { start, end }] of objects.entries()) {
    if (start < coveredUntil) continue
    if (i % YIELD_EVERY === 0) await setImmediate()
    const value = parseJsonRow(bytes, start, end)
    if (!isRow(value)) continue
    onRow(value)
    rows.push({ bytes, start, end, offset: start, length: end - start })
    coveredUntil = end
  }
  return rows
}

/**
 * A row inside a string is located by the string, since its own bytes are escaped there: by the string's n-th byte for
 * the n-th row, so that no two rows share a place.
 */
async function findRowsInTexts(bytes: Buffer, texts: readonly Stretch[], isRow: IsJsonRow, maxKeys: number) {
  const rows: JsonRow[] = []
  const keys = new Set<string>()
  for (const { start, end } of texts) {
    const inner: unknown = JSON.parse(bytes.toString('utf8', start, end))
    const found = await findJsonRows(Buffer.from(String(inner)), isRow, maxKeys)
    for (const [n, row] of found.rows.entries()) rows.push({ ...row, offset: start + n, length: end - start - n })
    for (const key of found.keys) keys.add(key)
  }
  return { rows, keys: [...keys] }
}

/** A whole number too long for a double: it is an identifier and stays text. */
const LONG_INTEGER = /("(?:[^"\\]|\\.)*")|(-?\d{16,})(?![\d.eE])/g

/** @throws DomainError `table.json_damaged` */
export function parseJsonRow(bytes: Buffer, start: number, end: number): JsonObject {
  const text = bytes.toString('utf8', start, end)
  const exact = /\d{16}/.test(text) ? text.replace(LONG_INTEGER, (_, quoted, digits) => quoted ?? `"${digits}"`) : text
  try {
    // safe because the text starts with a brace
    return JSON.parse(exact) as JsonObject
  } catch {
    throw damagedJson('an object is not JSON', start)
  }
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** The cell that one value makes; what is nested stays in the raw row. */
export function jsonCell(value: JsonObject, key: string): string {
  if (!Object.hasOwn(value, key)) return ''
  const cell = value[key]
  return cell === null || cell === undefined || isNested(cell) ? '' : String(cell)
}
