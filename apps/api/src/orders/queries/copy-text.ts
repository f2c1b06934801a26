import type { Writable } from 'node:stream'
import type { TransactionSql } from '@qudao/db/client'

const SPECIAL = /[\\\n\r\t\0]/
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '' }

/** A text as COPY reads it. */
export function copyText(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\n\r\t\0]/g, (char) => ESCAPES[char] ?? char) : text
}

export const copyNullable = (value: string | bigint | number | null): string =>
  value === null ? '\\N' : typeof value === 'string' ? copyText(value) : value.toString()

const remembered = new Map<number, string>()

/** An instant as COPY reads it; reports repeat few seconds many times. */
export function copyInstant(ms: number | null): string {
  if (ms === null) return '\\N'
  const known = remembered.get(ms)
  if (known) return known
  const text = new Date(ms).toISOString()
  if (remembered.size > 20_000) remembered.clear()
  remembered.set(ms, text)
  return text
}

const PIECE = 1 << 18

/**
 * Sends rows of COPY text, each ended by a newline, into a table.
 * @throws what the database has against them, a key that is taken for one
 */
export async function copyInto(
  sql: TransactionSql,
  table: string,
  columns: readonly string[],
  rows: readonly string[],
): Promise<void> {
  if (rows.length === 0) return
  const copying = sql.unsafe(`copy ${table} (${columns.join(', ')}) from stdin`)
  const refused = refusalOf(copying)
  const stream = await copying.writable()
  await Promise.race([refused, send(stream, rows)])
}

/**
 * Rejects when the database refuses a COPY after its last row. The driver has answered with the stream by then and
 * tells nobody: the stream would neither finish nor fail, and its transaction wait until it is ended from outside.
 */
function refusalOf(copying: object): Promise<never> {
  const refused = new Promise<never>((_resolve, reject) => {
    // safe because every query of the driver carries the function that rejects it
    const query = copying as { reject: (error: unknown) => void }
    const rejectQuery = query.reject
    query.reject = (error) => {
      rejectQuery(error)
      reject(error)
    }
  })
  // one before the first row is thrown by the query itself
  refused.catch(() => {})
  return refused
}

function send(stream: Writable, rows: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', reject)
    stream.once('finish', resolve)
    let piece = ''
    for (const row of rows) {
      piece += row
      if (piece.length > PIECE) {
        stream.write(Buffer.from(piece, 'utf8'))
        piece = ''
      }
    }
    stream.end(Buffer.from(piece, 'utf8'))
  })
}
