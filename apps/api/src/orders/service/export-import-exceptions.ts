import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { writeXlsx } from '../../platform/spreadsheet/index.ts'
import type { RowIssue } from '../formats/index.ts'
import { type ExceptionView, listExceptionsOfImport } from '../queries/exceptions.ts'
import { getImport } from '../queries/imports.ts'
import { openStoredTable } from '../reading/open-report.ts'

/** Words for the sheet that goes back to whoever made the report. */
const REASON_COLUMN = '问题'
const LINE_COLUMN = '原文件行号'

/**
 * The open exceptions of an import as a sheet in the file's own columns, with the reason beside each row: to be
 * corrected in a spreadsheet and uploaded like any other file.
 *
 * @throws DomainError `order_import.not_found`
 */
export async function exportImportExceptions(
  deps: Deps,
  actor: Member,
  importId: Uuid,
  wordOf: (code: string) => string,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { row, exceptions } = await inBrand(deps.db, actor, async (tx) => ({
    row: await getImport(tx, actor.brandId, importId),
    exceptions: await listExceptionsOfImport(tx, actor.brandId, importId, 'open'),
  }))
  const reasonsAt = Map.groupBy(exceptions, ({ rowOffset }) => Number(rowOffset))
  const table = await openStoredTable(deps, actor.brandId, row)
  try {
    const rows: string[][] = []
    for await (const batch of table.batches()) {
      for (let i = 0; i < batch.rowCount && rows.length < reasonsAt.size; i++) {
        const reasons = reasonsAt.get(batch.offset(i))
        if (!reasons) continue
        const cells = table.columns.map((_, column) => batch.text(i, column))
        rows.push([...cells, [...new Set(reasons.flatMap(codesOf))].map(wordOf).join('；'), String(batch.lineNo(i))])
      }
    }
    const headers = [...table.columns.map((name, i) => name || `列${i + 1}`), REASON_COLUMN, LINE_COLUMN]
    const columns = headers.map((header) => ({ header, type: 'text' as const }))
    const bytes = await writeXlsx({ sheets: [{ name: '未导入', columns, rows }] })
    return { fileName: `${row.fileName.replace(/\.[^.]*$/, '')}-未导入.xlsx`, bytes }
  } finally {
    await table.close()
  }
}

/** The reason of an exception and what else is wrong in cells of its row. */
function codesOf({ code, details: { more } }: Pick<ExceptionView, 'code' | 'details'>): string[] {
  // safe because only rows with several wrong cells have more, each with its code
  return [code, ...((more ?? []) as readonly RowIssue[]).map((issue) => issue.code)]
}
