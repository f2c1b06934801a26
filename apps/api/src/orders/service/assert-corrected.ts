import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { readCorrectedRow } from '../formats/index.ts'
import { getExceptionRow, listCorrections } from '../queries/exceptions.ts'
import { getImport } from '../queries/imports.ts'
import { asReadNow } from '../reading/layout.ts'
import { formatOf } from '../reading/open-report.ts'
import { findSourceRow } from '../reading/source-row.ts'

type Cells = Readonly<Record<string, string>>

/**
 * Reads the row of an exception with the cells a person typed. What is still wrong in one of them is said at once, and
 * the exception stays as it is; what is wrong elsewhere in the row is for its next reading to tell.
 *
 * @throws DomainError `import_exception.not_found`, `import_exception.still_wrong` with what is wrong, by column
 */
export async function assertCorrected(deps: Deps, actor: Member, id: Uuid, typed: Cells): Promise<void> {
  const { brandId } = actor
  const { exception, row, earlier } = await inBrand(deps.db, actor, async (tx) => {
    const found = await getExceptionRow(tx, brandId, id)
    const corrections = await listCorrections(tx, brandId, found.importId, [found.rowOffset])
    return { exception: found, row: await getImport(tx, brandId, found.importId), earlier: corrections }
  })
  const offset = Number(exception.rowOffset)
  const source = await findSourceRow(deps, brandId, row, offset)
  if (!source) return
  const again = row.layout.rows?.find((one) => one.offset === offset)
  const cells = new Map(
    [again?.cells, ...earlier.map((one) => one.cells), typed].flatMap((one) => Object.entries(one ?? {})),
  )
  const { problem } = readCorrectedRow(
    // it will be read again by an import of its own, as files are read now
    formatOf({ ...row, layout: asReadNow(row.layout) }, source.columns),
    source.columns.map((name, column) => cells.get(name) ?? source.cells[column] ?? ''),
    { lineNo: source.lineNo, offset, length: exception.rowLength },
  )
  const issues = problem ? [problem, ...problem.more] : []
  const wrong = issues.flatMap(({ code, column, value }) =>
    Object.hasOwn(typed, column) ? [{ code, column, value }] : [],
  )
  if (wrong.length === 0) return
  throw new DomainError('import_exception.still_wrong', 'what was typed cannot be read either', { id, issues: wrong })
}
