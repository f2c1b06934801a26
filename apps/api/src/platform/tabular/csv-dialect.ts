import type { TextEncoding } from './encoding.ts'

export type Delimiter = ',' | '\t' | ';' | '|'
export type Newline = '\n' | '\r\n' | '\r'
export type Dialect = Readonly<{ delimiter: Delimiter; newline: Newline }>

const SAMPLE_ROWS = 60

/** The delimiter that splits most of the first rows into the same number of cells, and the first kind of line end. */
export function guessDialect(text: string, encoding: TextEncoding): Dialect {
  const newline = guessNewline(text)
  // the bytes after the first of a GBK character can be 0x7C, so a scanner of bytes cannot split GBK at `|`
  const candidates: readonly Delimiter[] = encoding === 'gbk' ? [',', '\t', ';'] : [',', '\t', ';', '|']
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of candidates) {
    const score = scoreDelimiter(countPerRow(text, delimiter, newline))
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return { delimiter: best, newline }
}

function guessNewline(text: string): Newline {
  const first = /\r\n|\n|\r/.exec(text)?.[0]
  if (first === '\r') return /\n/.test(text) ? '\n' : '\r'
  return first === '\r\n' ? '\r\n' : '\n'
}

/** How often the delimiter stands outside quotes in each of the first rows. */
function countPerRow(text: string, delimiter: string, newline: Newline): number[] {
  const rowEnd = newline === '\r' ? '\r' : '\n'
  const counts: number[] = []
  let count = 0
  let isQuoted = false
  for (const char of text) {
    if (char === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (char === delimiter) count++
    else if (char === rowEnd) {
      counts.push(count)
      count = 0
      if (counts.length === SAMPLE_ROWS) return counts
    }
  }
  if (count > 0) counts.push(count)
  return counts
}

/** Rows that agree weigh most; among equals the delimiter with more cells wins. 0 if it never occurs. */
function scoreDelimiter(counts: readonly number[]): number {
  const perCount = new Map<number, number>()
  for (const count of counts) if (count > 0) perCount.set(count, (perCount.get(count) ?? 0) + 1)
  let score = 0
  for (const [count, rows] of perCount) score = Math.max(score, rows * Math.sqrt(count))
  return score
}
