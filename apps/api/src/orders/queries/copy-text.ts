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

/** Sends rows of COPY text, each ended by a newline, into a table. */
export async function copyInto(
  sql: TransactionSql,
  table: string,
  columns: readonly string[],
  rows: readonly string[],
): Promise<void> {
  if (rows.length === 0) return
  const stream = await sql.unsafe(`copy ${table} (${columns.join(', ')}) from stdin`).writable()
  await new Promise<void>((resolve, reject) => {
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
