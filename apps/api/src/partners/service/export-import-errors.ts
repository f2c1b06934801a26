import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { type Sheet, type WrittenFile, writeXlsx, XLSX_CONTENT_TYPE } from '../../platform/spreadsheet/index.ts'
import { LINE_COLUMN, REASON_COLUMN, readPartnerList } from '../import/columns.ts'
import { problemWords } from '../import/row-problem.ts'
import { readListFile } from '../list-file.ts'
import { getListFile } from './get-list-file.ts'
import { previewPartnerImport } from './import-partners.ts'

/**
 * Exactly the rows of a list that cannot be used, in the list's own columns with the reasons beside each: to be mended
 * and uploaded like any other list.
 *
 * @throws DomainError `partner_import.not_found`, `partner_import.columns_missing`, `table.*`
 */
export async function exportImportErrors(
  deps: Deps,
  actor: Member,
  sha256: string,
  overrideReason: string | null,
): Promise<WrittenFile> {
  const { name } = await getListFile(deps, actor, sha256)
  const table = await readPartnerList(await readListFile(deps, actor.brandId, sha256))
  const { planned } = await previewPartnerImport(deps, actor, sha256, { overrideReason, effectiveFrom: null })
  const problemsAt = new Map(planned.map(({ row, problems }) => [row.lineNo, problems]))
  const rows = table.rows.flatMap((cells, i) => {
    const lineNo = table.lineNos[i] ?? 0
    const problems = problemsAt.get(lineNo) ?? []
    return problems.length > 0 ? [[...cells, problems.map(problemWords).join('；'), String(lineNo)]] : []
  })
  const sheet: Sheet = {
    name: '不能用的行',
    columns: [
      ...table.columns.map((header) => ({ header, type: 'text' as const, width: 18 })),
      { header: REASON_COLUMN, type: 'text', width: 48 },
      { header: LINE_COLUMN, type: 'text', width: 12 },
    ],
    rows,
  }
  return {
    fileName: `${name.replace(/\.[^.]*$/, '')}-不能用的行.xlsx`,
    contentType: XLSX_CONTENT_TYPE,
    bytes: await writeXlsx({ sheets: [sheet] }),
  }
}
