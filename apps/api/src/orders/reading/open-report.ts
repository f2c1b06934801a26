import { DomainError } from '../../domain/errors.ts'
import type { Deps } from '../../platform/deps.ts'
import { type OpenTableOptions, openFileSource, openTable, type Table } from '../../platform/tabular/index.ts'
import {
  type FormatCode,
  formatFor,
  isOrderJsonRow,
  mappedFormat,
  ORDER_HEADER_HINTS,
  type OrderFormat,
  type ReportPart,
  type ReportSurvey,
  readReport,
  surveyReport,
} from '../formats/index.ts'
import { type Layout, readingOf } from './layout.ts'
import { readRowsAgain } from './rows-again.ts'

/** A frozen file opened as what its import says it is. It can be read any number of times. */
export type Report = Readonly<{
  table: Table
  format: OrderFormat
  survey: ReportSurvey
  read(): AsyncIterable<ReportPart>
  close(): Promise<void>
}>

export type ReportSource = Readonly<{ fileSha256: string; format: FormatCode; layout: Layout }>

/** @throws DomainError `table.*`, `order_import.mapping_incomplete` */
export async function openReport(deps: Pick<Deps, 'files'>, brandId: number, source: ReportSource): Promise<Report> {
  const table = await openStoredTable(deps, brandId, source)
  try {
    const format = formatOf(source, table.columns)
    const survey = await surveyReport(table, format)
    const rows = source.layout.rows
    return {
      table,
      format,
      survey,
      read: () => (rows ? readRowsAgain(table, format, survey, rows) : readReport(table, format, survey)),
      close: () => table.close(),
    }
  } catch (error) {
    await table.close()
    throw error
  }
}

/** The table of a frozen file, read as its layout says and not as it seems today. */
export function openStoredTable(
  deps: Pick<Deps, 'files'>,
  brandId: number,
  { fileSha256, layout }: Pick<ReportSource, 'fileSha256' | 'layout'>,
): Promise<Table> {
  return openUploaded(deps, brandId, fileSha256, {
    ...(layout.sheet ? { sheet: layout.sheet } : {}),
    ...(layout.encoding ? { encoding: layout.encoding } : {}),
    ...(layout.delimiter ? { delimiter: layout.delimiter } : {}),
  })
}

/** An uploaded file as a table of orders or refunds. @throws DomainError `table.*` */
export async function openUploaded(
  deps: Pick<Deps, 'files'>,
  brandId: number,
  sha256: string,
  options: OpenTableOptions = {},
): Promise<Table> {
  const source = await openFileSource(deps.files.pathOf(brandId, sha256))
  try {
    return await openTable(source, { headerHints: ORDER_HEADER_HINTS, isJsonRow: isOrderJsonRow, ...options })
  } catch (error) {
    await source.close()
    throw error
  }
}

export function formatOf({ format, layout }: ReportSource, columns: readonly string[]): OrderFormat {
  const { timeZone, currency, statusWords } = layout
  const reading = readingOf(layout)
  if (format !== 'mapped') return formatFor(format, columns, { timeZone, currency, statusWords, reading })
  if (!layout.mapping) {
    throw new DomainError('order_import.mapping_incomplete', 'choose what the columns mean first', { missing: [] })
  }
  const words = { ...layout.mapping.statusWords, ...statusWords }
  return mappedFormat({ ...layout.mapping, statusWords: words }, columns, reading)
}
