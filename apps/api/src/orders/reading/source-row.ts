import type { Deps } from '../../platform/deps.ts'
import type { ImportRow } from '../queries/imports.ts'
import { openStoredTable } from './open-report.ts'

export type SourceRow = Readonly<{ lineNo: number; columns: readonly string[]; cells: string[] }>

/** One row of a frozen file as it stands there, found by its place. */
export async function findSourceRow(
  deps: Pick<Deps, 'files'>,
  brandId: number,
  row: Pick<ImportRow, 'fileSha256' | 'layout'>,
  offset: number,
): Promise<SourceRow | undefined> {
  const table = await openStoredTable(deps, brandId, row)
  try {
    const { columns } = table
    for await (const batch of table.batches()) {
      for (let i = 0; i < batch.rowCount; i++) {
        if (batch.offset(i) !== offset) continue
        return { lineNo: batch.lineNo(i), columns, cells: columns.map((_, column) => batch.text(i, column)) }
      }
    }
    return undefined
  } finally {
    await table.close()
  }
}
