import { openFileSource } from './byte-source.ts'
import { type OpenTableOptions, openTable } from './open-table.ts'
import type { TableKind } from './sniff.ts'

export type RowPlace = Readonly<{
  kind: TableKind
  encoding: OpenTableOptions['encoding'] | null
  delimiter: OpenTableOptions['delimiter'] | null
  /** As batches tell it: a byte, or a row of a sheet. */
  offset: number
}>

/**
 * The number a spreadsheet shows beside a row of a frozen file. A text file is read up to the row, since a cell may
 * hold line breaks; null for what no spreadsheet opens.
 */
export async function findLineNo(
  path: string,
  { kind, encoding, delimiter, offset }: RowPlace,
): Promise<number | null> {
  if (kind === 'xlsx') return offset + 1
  if (kind !== 'csv') return null
  const table = await openTable(await openFileSource(path), {
    header: 'none',
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
  })
  try {
    for await (const batch of table.batches()) {
      if (batch.doneThrough <= offset) continue
      for (let row = 0; row < batch.rowCount; row++) if (batch.offset(row) === offset) return batch.lineNo(row)
      return null
    }
    return null
  } finally {
    await table.close()
  }
}
