import { dateOf, formatLocalTime } from '../domain/clocks.ts'
import { currencyExponent } from '../domain/currency.ts'
import type { StreamedCell } from '../platform/spreadsheet/index.ts'
import type { ExportColumn } from './schemas.ts'
import type { Item } from './walk.ts'

const BETWEEN = ' / '

/** What a row says in a column: the value at the first of the paths that has one, in the words given for codes. */
export function cellOf(item: Item, column: ExportColumn, timeZone: string): StreamedCell {
  const at = (path: string) => valuesAt(item, path.split('.'))
  const isUnknown = column.unless !== undefined && at(column.unless)[0] === 'true'
  const values = isUnknown ? [] : (column.paths.map(at).find((found) => found.length > 0) ?? [])
  const [only] = values
  if (only === undefined) return column.otherwise ? text(column.otherwise) : null
  const words = values.map((value) => wordOf(value, column))
  if (words.length > 1 || words[0] !== only) return text(words.join(BETWEEN))
  return typedCell(only, column, item, timeZone)
}

const wordOf = (value: string, { words = {} }: ExportColumn): string =>
  (Object.hasOwn(words, value) ? words[value] : undefined) ?? value

/** Values in the row under the names of a path; `*` takes every one of a list. Nothing, and an empty text, are no value. */
function valuesAt(value: unknown, [name, ...rest]: readonly string[]): string[] {
  if (value === null || value === undefined || value === '') return []
  if (name === undefined) return [typeof value === 'object' ? JSON.stringify(value) : String(value)]
  if (typeof value !== 'object') return []
  if (name === '*') return Object.values(value).flatMap((inner) => valuesAt(inner, rest))
  return Object.hasOwn(value, name) ? valuesAt((value as Item)[name], rest) : []
}

const text = (value: string): StreamedCell => ({ value, type: 'text' })
const WHOLE = /^-?\d{1,18}$/

function typedCell(value: string, { type }: ExportColumn, item: Item, timeZone: string): StreamedCell {
  if (type === 'day' || type === 'time') return instantCell(value, type, timeZone)
  if (type === 'text' || !WHOLE.test(value)) return text(value)
  if (type === 'amount') return { value: BigInt(value), type, decimals: currencyExponent(String(item.currency)) }
  return { value: BigInt(value), type: type === 'rate' ? 'percent' : 'integer' }
}

function instantCell(value: string, type: 'day' | 'time', timeZone: string): StreamedCell {
  const at = new Date(value)
  if (Number.isNaN(at.getTime())) return text(value)
  return { value: type === 'day' ? dateOf(at, timeZone) : formatLocalTime(at, timeZone), type: 'date' }
}
