import { DomainError } from '../../domain/errors.ts'
import { askedBy } from '../asking.ts'
import { type ByteSource, readBytes } from './byte-source.ts'
import type { Delimiter } from './csv-dialect.ts'
import { openCsv } from './csv-table.ts'
import type { TextEncoding } from './encoding.ts'
import type { IsJsonRow } from './json-rows.ts'
import { openJson } from './json-table.ts'
import { DEFAULT_LIMITS, type TableLimits } from './limits.ts'
import { SNIFF_BYTES, type Sniffed, sniffTable } from './sniff.ts'
import type { Table } from './table.ts'
import { openXlsx } from './xlsx-table.ts'

export type OpenTableOptions = Readonly<{
  /** Normalised names (normalizeHeader) that the header row is known by. */
  headerHints?: ReadonlySet<string>
  /** The visible sheet to read; by default the one with most rows. */
  sheet?: string
  /** What a person chose instead of what the content seems to be. */
  encoding?: TextEncoding
  delimiter?: Delimiter
  /** Which objects of a JSON file are its rows; without it JSON is refused. */
  isJsonRow?: IsJsonRow
  /** 'none' gives every row as it stands, titles and totals too, under 64 columns without names. */
  header?: 'find' | 'none'
  limits?: Partial<TableLimits>
  /** Whoever asked is gone: reading ends at the next rest, a workbook's thread at once. The request's by default. */
  signal?: AbortSignal
}>

/**
 * Opens an uploaded file as a table, whatever its name says it is. Nothing is guessed about damaged files: they are
 * refused with a code that says what to do, or their damaged rows are reported by `fault`. The table owns the source:
 * it is closed with it, and at once when the file is refused.
 *
 * @throws DomainError `table.*`; `table.xls_not_supported` and `table.html_not_supported` ask to save as XLSX or CSV
 */
export async function openTable(source: ByteSource, options: OpenTableOptions = {}): Promise<Table> {
  try {
    return await openByContent(source, options)
  } catch (error) {
    await source.close()
    throw error
  }
}

async function openByContent(source: ByteSource, options: OpenTableOptions): Promise<Table> {
  if (source.size === 0) throw new DomainError('table.empty', 'the file is empty')
  const sniffed = sniffTable(await readBytes(source, 0, SNIFF_BYTES), source.size <= SNIFF_BYTES)
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const hints = options.header === 'none' ? null : (options.headerHints ?? new Set<string>())
  const { sheet, signal = askedBy() } = options
  if (sniffed.kind === 'xlsx') return openXlsx(source, { sniffed, sheet, hints, limits, signal })
  if (sniffed.kind === 'json' && options.isJsonRow) {
    return openJson(source, { sniffed, isRow: options.isJsonRow, limits, signal })
  }
  const encoding = options.encoding ?? sniffed.encoding
  const delimiter = options.delimiter ?? sniffed.delimiter
  if (sniffed.kind !== 'csv' || !encoding || !delimiter || !sniffed.newline) throw refusal(sniffed)
  const dialect = { delimiter, newline: sniffed.newline }
  return openCsv(source, { sniffed, encoding, dialect, hints, limits, signal })
}

function refusal({ kind, encoding }: Sniffed): DomainError {
  if (kind === 'xls')
    return new DomainError('table.xls_not_supported', 'save the file as XLSX or CSV in the spreadsheet program')
  if (kind === 'html')
    return new DomainError(
      'table.html_not_supported',
      'a web page: open it in a spreadsheet program and save it as XLSX',
    )
  if (encoding === null) return new DomainError('table.encoding_unknown', 'neither UTF-8 nor GBK text, nor a workbook')
  return new DomainError('table.kind_unknown', 'no CSV, XLSX or JSON')
}
