import type { Tx } from '@qudao/db/client'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { SmallTable } from '../../platform/tabular/index.ts'
import { readListFile } from '../list-file.ts'
import { readImportState } from '../queries/import-state.ts'
import { taxIdIndexOf } from '../sealed-fields.ts'
import { cellsOf, type Meanings, type PlacedColumn, placeColumns, readPartnerList } from './columns.ts'
import { type ParsedRow, parseRow } from './parse-row.ts'
import { type PlannedRow, planImport } from './plan-import.ts'

export type ImportOptions = { overrideReason: string | null; effectiveFrom: Date | null }

/** Reads the rows of a frozen list. @throws DomainError `partner_import.columns_missing`, `table.*` */
export async function readRows(
  deps: Deps,
  list: { brandId: number; sha256: string; meanings: Meanings },
  overrideReason: string | null,
): Promise<ParsedRow[]> {
  const table = await readPartnerList(await readListFile(deps, list.brandId, list.sha256))
  return rowsOf(table, placeColumns(table, list.meanings), overrideReason)
}

export const rowsOf = (
  table: SmallTable,
  columns: readonly PlacedColumn[],
  overrideReason: string | null,
): ParsedRow[] => cellsOf(table, columns).map((row) => parseRow(row, overrideReason))

/** What importing these rows would do now. */
export async function planRows(
  deps: Deps,
  tx: Tx,
  who: { brandId: number; ownPartnersOnly?: Uuid | undefined },
  rows: readonly ParsedRow[],
): Promise<PlannedRow[]> {
  const importer = { vault: deps.vault, ...who }
  const state = await readImportState(tx, who.brandId, {
    taxIdIndexes: rows.flatMap(({ taxId }) => (taxId ? [taxIdIndexOf(importer, taxId)] : [])),
    names: rows.map(({ name }) => name),
    slotCodes: rows.flatMap(({ slotCodes }) => slotCodes),
    at: deps.now(),
  })
  return planImport(importer, rows, state)
}
