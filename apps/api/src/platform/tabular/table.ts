import type { TextEncoding } from './encoding.ts'
import type { Sniffed, TableKind } from './sniff.ts'

/** Damage of a whole row; '' for none. A short row is no damage: spreadsheets drop trailing empty cells. */
export type RowFault = '' | 'broken_quote' | 'too_many_cells' | 'cut_off'

/**
 * Some rows of a table, by row and column index. It is a view on buffers that the next batch reuses: keep strings
 * and numbers, not the batch.
 */
export interface TableBatch {
  readonly rowCount: number
  /** Bytes (rows of a sheet) of the file that are done with once this batch is. */
  readonly doneThrough: number
  /** The cleaned text of a cell (clean-cell.ts), '' when it is empty or missing. */
  text(row: number, column: number): string
  /** What `make` makes of the same text; remembered for texts that repeat, so give a column always the same `make`. */
  shared<Value>(row: number, column: number, make: (text: string) => Value): Value
  /** A plain decimal such as `-12.5` times 100, as a safe integer; NaN when the cell is anything else, `1.005` included. */
  hundredths(row: number, column: number): number
  /** `YYYY-MM-DD[ HH:mm[:ss]]` as milliseconds, read as if it were UTC; NaN when the cell is anything else. */
  wallTime(row: number, column: number): number
  /** A hash of a cell made of letters, digits, `-` and `_` only; -1 when it has other characters or none. */
  wordHash(row: number, column: number, seed: number): number
  /** Whether the cell repeats the value of a cell that a sheet merges over several rows. */
  isMerged(row: number, column: number): boolean
  fault(row: number): RowFault
  /** Where the row lies in the file: bytes, or for a sheet its row ordinal and 0. */
  offset(row: number): number
  length(row: number): number
  /** The number a spreadsheet shows beside the row. */
  lineNo(row: number): number
}

export type TableWarningCode =
  | 'hidden_sheets'
  | 'more_sheets'
  | 'title_rows_skipped'
  | 'total_row_skipped'
  | 'merged_cells'
  | 'short_rows'
  | 'file_cut_off'
  | 'more_pages'

/** Something the reader did or saw that a person should know; it refuses nothing. */
export type TableWarning = Readonly<{ code: TableWarningCode; details: Readonly<Record<string, string | number>> }>

export type SheetInfo = Readonly<{ name: string; isHidden: boolean; isChosen: boolean }>

export type Table = Readonly<{
  kind: Extract<TableKind, 'csv' | 'xlsx' | 'json'>
  sniffed: Sniffed
  encoding: TextEncoding | null
  /** Header texts; '' for a column without one. */
  columns: readonly string[]
  headerLineNo: number
  size: number
  sheets: readonly SheetInfo[]
  /** The first data rows as text, for a preview. */
  sample(maxRows: number): Promise<string[][]>
  /** All data rows, from the start each time it is called. */
  batches(): AsyncIterable<TableBatch>
  /** Complete once the rows have been read. */
  warnings(): readonly TableWarning[]
  close(): Promise<void>
}>
