/** What a column holds. It decides the XLSX cell type and how CSV writes and protects the value. */
export type ColumnType =
  /** string; always a text cell, so that a 19-digit order number keeps its last digits */
  | 'text'
  /** bigint in minor units, shown with the column's decimals */
  | 'amount'
  /** bigint or number without decimals */
  | 'integer'
  /** 'YYYY-MM-DD' or 'YYYY-MM-DD HH:mm:ss', in the reader's own time zone; anything else stays text */
  | 'date'
  /** rate in parts per million: 25_000 is 2.5 % */
  | 'percent'

export type CellValue = string | number | bigint | null

export type SheetColumn = Readonly<{
  header: string
  type: ColumnType
  /** in characters */
  width?: number
  /** of an amount's currency; 2 if not given */
  decimals?: number
}>

/** Cells of one row joined into one, zero-based, both ends inclusive; `row` counts from the first title row. */
export type MergedCells = Readonly<{ row: number; fromColumn: number; toColumn: number }>

/** One sheet: optional title rows, one header row made of the columns, data rows, an optional row of totals. */
export type Sheet = Readonly<{
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly CellValue[])[]
  titleRows?: readonly (readonly string[])[]
  totals?: readonly CellValue[]
  merge?: readonly MergedCells[]
  /** Rows below that a person fills in: their text columns are formatted as text before anybody pastes a long number. */
  emptyRows?: number
}>

/** A finished file, ready to be frozen under its SHA-256. */
export type WrittenFile = Readonly<{ fileName: string; contentType: string; bytes: Uint8Array }>

export const CSV_CONTENT_TYPE = 'text/csv'
export const XLSX_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
