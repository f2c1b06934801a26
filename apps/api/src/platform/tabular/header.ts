import { DomainError } from '../../domain/errors.ts'
import { cleanCell, normalizeHeader } from './clean-cell.ts'

/** Rows at the top among which the header is looked for: titles, notes and dates of export stand above it. */
export const HEADER_SEARCH_ROWS = 30

const MAX_LABEL = 80
const NUMBER_OR_DATE = /^[-+]?[¥￥]?[\d,]*\.?\d+%?元?$|^\d{4}[-/.年]\d{1,2}/

export type HeaderFound = Readonly<{ row: number; columns: string[] }>

/** The columns of a table that is read without looking for a header. */
export const UNNAMED_COLUMNS: readonly string[] = Array.from({ length: 64 }, () => '')

/**
 * Finds the row with the column names among the first rows of a table.
 *
 * Names the caller knows decide (`hints`, normalised); without at least two of them it is the first row of labels
 * that is about as wide as the widest row.
 *
 * @throws DomainError `table.empty`, `table.header_not_found`, `table.header_duplicated`
 */
export function findHeader(rows: readonly (readonly string[])[], hints: ReadonlySet<string> = new Set()): HeaderFound {
  if (rows.every((cells) => countFilled(cells) === 0)) throw new DomainError('table.empty', 'the file has no rows')
  const row = findByHints(rows, hints) ?? findByShape(rows)
  if (row === undefined) throw new DomainError('table.header_not_found', 'no row looks like column names')
  const columns = trimTrailingBlanks(rows[row]!.map((cell) => cleanCell(cell).replace(/\s+/g, ' ').slice(0, MAX_LABEL)))
  refuseDuplicates(columns)
  return { row, columns }
}

function findByHints(rows: readonly (readonly string[])[], hints: ReadonlySet<string>): number | undefined {
  let best: number | undefined
  let bestHits = 1
  for (const [row, cells] of rows.entries()) {
    const hits = cells.filter((cell) => hints.has(normalizeHeader(cleanCell(cell)))).length
    if (hits > bestHits) {
      best = row
      bestHits = hits
    }
  }
  return best
}

function findByShape(rows: readonly (readonly string[])[]): number | undefined {
  const widest = Math.max(...rows.map(countFilled))
  const row = rows.findIndex((cells) => {
    const labels = cells.map(cleanCell).filter((cell) => cell !== '')
    return labels.length > 0 && labels.length >= widest * 0.6 && labels.every(isLabel)
  })
  return row < 0 ? undefined : row
}

function isLabel(text: string): boolean {
  return text.length <= MAX_LABEL && !NUMBER_OR_DATE.test(text)
}

function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => cleanCell(cell) !== '').length
}

function trimTrailingBlanks(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.slice(0, last + 1)
}

function refuseDuplicates(columns: readonly string[]): void {
  const seen = new Set<string>()
  const names = new Set<string>()
  for (const column of columns) {
    const key = normalizeHeader(column)
    if (key !== '' && seen.has(key)) names.add(column)
    seen.add(key)
  }
  if (names.size === 0) return
  throw new DomainError('table.header_duplicated', 'two columns have the same name', { names: [...names] })
}

const TOTAL_WORD = /^(合计|总计|共计|汇总|总和|(grand\s*)?total)\s*([:：(（\d¥￥].*)?$/i
const TOTAL_CELLS = 8

/** Whether a row adds up the others instead of being one: its first filled cell says so. */
export function isTotalRow(text: (column: number) => string, columnCount: number): boolean {
  for (let column = 0; column < Math.min(columnCount, TOTAL_CELLS); column++) {
    const cell = text(column)
    if (cell !== '') return TOTAL_WORD.test(cell)
  }
  return false
}
