import { bytesSource } from './byte-source.ts'
import { refuseAbove } from './limits.ts'
import { type OpenTableOptions, openTable } from './open-table.ts'
import type { Table, TableWarning } from './table.ts'

export type SmallTable = Readonly<{
  columns: readonly string[]
  rows: string[][]
  lineNos: number[]
  warnings: readonly TableWarning[]
}>

/**
 * A whole table of modest size as text: partner lists, statement sheets and, with `header: 'none'`, payment results whose
 * head and rows their own parser tells apart.
 *
 * @throws DomainError `table.*`, `table.too_large` above `maxRows`
 */
export async function readSmallTable(
  bytes: Uint8Array,
  { maxRows, ...options }: OpenTableOptions & Readonly<{ maxRows: number }>,
): Promise<SmallTable> {
  const table = await openTable(bytesSource(bytes), options)
  try {
    return await collect(table, maxRows)
  } finally {
    await table.close()
  }
}

async function collect(table: Table, maxRows: number): Promise<SmallTable> {
  const rows: string[][] = []
  const lineNos: number[] = []
  const isNamed = table.columns.some((name) => name !== '')
  for await (const batch of table.batches()) {
    for (let row = 0; row < batch.rowCount; row++) {
      const cells = table.columns.map((_, column) => batch.text(row, column))
      rows.push(isNamed ? cells : cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
      lineNos.push(batch.lineNo(row))
    }
    refuseAbove('rows', rows.length, { rows: maxRows })
  }
  return { columns: table.columns, rows, lineNos, warnings: table.warnings() }
}
