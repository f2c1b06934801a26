import { setImmediate } from 'node:timers/promises'
import { DomainError } from '../../domain/errors.ts'
import { type ByteSource, readBytes } from './byte-source.ts'
import { findJsonRows, type IsJsonRow, type JsonRow, jsonCell, parseJsonRow } from './json-rows.ts'
import { refuseAbove, type TableLimits } from './limits.ts'
import type { Sniffed } from './sniff.ts'
import type { Table } from './table.ts'
import { TextBatch } from './text-batch.ts'
import { takeSample } from './total-rows.ts'
import { Warnings } from './warnings.ts'

const BATCH_ROWS = 1000
const MORE_PAGES = ['"has_next"', '"hasNext"', '"has_more"', '"hasMore"']

export type JsonOptions = Readonly<{
  sniffed: Sniffed
  isRow: IsJsonRow
  limits: TableLimits
  signal: AbortSignal | undefined
}>

/**
 * Row objects of a JSON file as a table: one column per key that holds a text, number or boolean in any row.
 *
 * @throws DomainError `table.encoding_unknown` (JSON is UTF-8, RFC 8259), `table.too_large`, `table.json_damaged`, `table.row_too_long`, `table.empty`
 */
export async function openJson(source: ByteSource, { sniffed, isRow, limits, signal }: JsonOptions): Promise<Table> {
  refuseAbove('jsonBytes', source.size, limits)
  if (sniffed.encoding !== 'utf-8' && sniffed.encoding !== 'utf-8-bom') {
    throw new DomainError('table.encoding_unknown', 'JSON is exchanged as UTF-8', { encoding: sniffed.encoding })
  }
  const bytes = await readBytes(source, 0, source.size)
  if (sniffed.encoding === 'utf-8-bom') bytes.fill(' ', 0, 3)
  const { rows, keys } = await findJsonRows(bytes, { isRow, maxKeys: limits.columns, signal })
  if (rows.length === 0) throw new DomainError('table.empty', 'the JSON has no rows')
  refuseAbove('rows', rows.length, limits)
  const warnings = new Warnings()
  if (MORE_PAGES.some((key) => isLastTrue(bytes, key))) warnings.add('more_pages', {})
  const batches = () => jsonBatches(rows, keys)
  return {
    kind: 'json',
    sniffed,
    encoding: sniffed.encoding,
    columns: keys,
    headerLineNo: 0,
    size: source.size,
    sheets: [],
    batches,
    sample: (maxRows) => takeSample(batches(), keys.length, maxRows),
    warnings: () => warnings.list(),
    close: () => source.close(),
  }
}

/** Whether the last page in the file says that the platform has another one. */
function isLastTrue(bytes: Buffer, key: string): boolean {
  const at = bytes.lastIndexOf(key)
  return at >= 0 && /^\s*:\s*"?true/.test(bytes.toString('latin1', at + key.length, at + key.length + 16))
}

async function* jsonBatches(rows: readonly JsonRow[], keys: readonly string[]) {
  for (let from = 0; from < rows.length; from += BATCH_ROWS) {
    const part = rows.slice(from, from + BATCH_ROWS).map(({ bytes, start, end, offset, length }, i) => {
      const value = parseJsonRow(bytes, start, end)
      return { cells: keys.map((key) => jsonCell(value, key)), lineNo: from + i + 1, offset, length }
    })
    const last = part.at(-1)!
    yield new TextBatch(part, keys.length, last.offset + last.length)
    await setImmediate()
  }
}
