import { DomainError } from '../../domain/errors.ts'

/** What a file may cost us. CSV is streamed and bounded by its size only; the others are held in memory. */
export type TableLimits = Readonly<{
  csvBytes: number
  jsonBytes: number
  utf16Bytes: number
  xlsxBytes: number
  xlsxUnpackedBytes: number
  xlsxCells: number
  /** For unpacking and parsing, and again for each lot of rows. */
  xlsxSeconds: number
  rows: number
  columns: number
}>

const MIB = 1024 * 1024

export const DEFAULT_LIMITS: TableLimits = {
  csvBytes: 512 * MIB,
  jsonBytes: 128 * MIB,
  utf16Bytes: 64 * MIB,
  xlsxBytes: 64 * MIB,
  xlsxUnpackedBytes: 512 * MIB,
  xlsxCells: 4_000_000,
  xlsxSeconds: 120,
  rows: 5_000_000,
  columns: 400,
}

/** @throws DomainError `table.too_large` naming what is too large, how large it is and the limit */
export function refuseAbove(what: keyof TableLimits, actual: number, limits: Partial<TableLimits>): void {
  const limit = limits[what]
  if (limit === undefined || actual <= limit) return
  throw new DomainError('table.too_large', `the file is over the limit ${what}`, { what, actual, limit })
}
