import { bytesSource, type OpenTableOptions, openTable, type RowFault } from '@qudao/api/platform/tabular/index'

export type ReadRow = { cells: string[]; lineNo: number; offset: number; length: number; fault: RowFault }

/** Everything a table says about a file, for tests that look at all of it. */
export async function readRows(content: string | Uint8Array, options: OpenTableOptions = {}) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const table = await openTable(bytesSource(bytes), options)
  try {
    const rows: ReadRow[] = []
    for await (const batch of table.batches()) {
      for (let row = 0; row < batch.rowCount; row++) {
        const cells = table.columns.map((_, column) => batch.text(row, column))
        const place = { lineNo: batch.lineNo(row), offset: batch.offset(row), length: batch.length(row) }
        rows.push({ cells, ...place, fault: batch.fault(row) })
      }
    }
    const { columns, kind, sniffed, sheets, headerLineNo } = table
    return { columns, kind, sniffed, sheets, headerLineNo, rows, warnings: table.warnings() }
  } finally {
    await table.close()
  }
}

export const cellsOf = (rows: readonly ReadRow[]) => rows.map(({ cells }) => cells)
