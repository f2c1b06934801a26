import { setImmediate } from 'node:timers/promises'
import { DomainError } from '../../domain/errors.ts'
import { refuseIfLeft } from '../asking.ts'
import { damagedJson, type JsonStructure, type Stretch, scanJsonStructure } from './json-structure.ts'

export type JsonObject = Readonly<Record<string, unknown>>
export type IsJsonRow = (value: JsonObject) => boolean

/** Where a row object lies: in `bytes` to parse it again, and in the file to point at it. */
export type JsonRow = Readonly<{ bytes: Buffer; start: number; end: number; offset: number; length: number }>
export type JsonReading = Readonly<{
  /** Whether an object is a row; objects inside a row are not looked at. */
  isRow: IsJsonRow
  maxKeys: number
  signal?: AbortSignal | undefined
}>
export type JsonRows = Readonly<{ rows: JsonRow[]; keys: string[] }>

/** Bytes that are parsed before other work may run. */
const REST_EVERY = 2 * 1024 * 1024
const MAX_TEXTS = 10_000

/**
 * The row objects in a JSON text, wherever its envelope keeps them: in arrays, in several pages one after the other,
 * or in a JSON text inside a string, as some platforms answer. Rows are parsed again when they are read, so that only
 * the bytes stay in memory.
 *
 * @returns also the keys that hold a text, number or boolean in any row, in order of appearance
 * @throws DomainError `table.json_damaged`, `table.row_too_long`
 */
export async function findJsonRows(bytes: Buffer, reading: JsonReading): Promise<JsonRows> {
  const structure = await scanJsonStructure(bytes, reading.signal)
  const keys = new Set<string>()
  const rows = await collectRows(bytes, structure, reading, (value) => {
    for (const key of Object.keys(value)) if (keys.size < reading.maxKeys && !isNested(value[key])) keys.add(key)
  })
  if (rows.length > 0 || structure.texts.length === 0) {
    refuseLongRows(structure, rows)
    return { rows, keys: [...keys] }
  }
  return findRowsInTexts(bytes, structure.texts.slice(0, MAX_TEXTS), reading)
}

/** A large object without rows in it is one itself, and none that may be left out in silence. */
function refuseLongRows({ large }: JsonStructure, rows: readonly JsonRow[]): void {
  const long = large.find(({ start, end }) => !rows.some((row) => row.start >= start && row.end <= end))
  if (long) throw new DomainError('table.row_too_long', 'one object is longer than any report row', { lineNo: 1 })
}

async function collectRows(
  bytes: Buffer,
  { objects }: JsonStructure,
  { isRow, signal }: JsonReading,
  onRow: (value: JsonObject) => void,
): Promise<JsonRow[]> {
  const rows: JsonRow[] = []
  let coveredUntil = -1
  let parsed = 0
  for (const { start, end } of objects) {
    if (start < coveredUntil) continue
    parsed += end - start
    if (parsed > REST_EVERY) {
      parsed = 0
      await setImmediate()
      refuseIfLeft(signal)
    }
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
async function findRowsInTexts(bytes: Buffer, texts: readonly Stretch[], reading: JsonReading) {
  const rows: JsonRow[] = []
  const keys = new Set<string>()
  for (const { start, end } of texts) {
    const inner: unknown = JSON.parse(bytes.toString('utf8', start, end))
    const found = await findJsonRows(Buffer.from(String(inner)), reading)
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
