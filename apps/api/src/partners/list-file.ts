import { isDomainError } from '../domain/errors.ts'
import type { Deps } from '../platform/deps.ts'
import { normalizeHeader, readSmallTable, type SmallTable } from '../platform/tabular/index.ts'
import { readWhole } from '../platform/upload.ts'

/** A list of people fits in memory; reports, which do not, are streamed elsewhere. */
export const LIST_FILE_BYTES = 20 * 1024 * 1024

export const readListFile = (deps: Deps, brandId: number, sha256: string): Promise<Uint8Array> =>
  readWhole(deps, brandId, sha256, LIST_FILE_BYTES)

type ListOptions = {
  /** The sheet of our own template; another workbook is read by its longest sheet. */
  templateSheet: string
  columns: readonly string[]
  maxRows: number
}

/** @throws DomainError `table.*` */
export async function readList(
  bytes: Uint8Array,
  { templateSheet, columns, maxRows }: ListOptions,
): Promise<SmallTable> {
  const options = { maxRows, headerHints: new Set(columns.map(normalizeHeader)) }
  try {
    return await readSmallTable(bytes, { ...options, sheet: templateSheet })
  } catch (error) {
    if (isDomainError(error, 'table.sheet_not_found')) return readSmallTable(bytes, options)
    throw error
  }
}
