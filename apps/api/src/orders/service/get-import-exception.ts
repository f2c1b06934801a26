import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { getExceptionRow } from '../queries/exceptions.ts'
import { getImport } from '../queries/imports.ts'
import { showSourceRow } from './show-source-row.ts'

/**
 * A row that could not be used, with the row of the frozen file it is.
 *
 * @throws DomainError `import_exception.not_found`
 */
export async function getImportException(deps: Deps, actor: Member, id: Uuid) {
  const { exception, row } = await inBrand(deps.db, actor, async (tx) => {
    const found = await getExceptionRow(tx, actor.brandId, id)
    return { exception: found, row: await getImport(tx, actor.brandId, found.importId) }
  })
  const place = { offset: Number(exception.rowOffset), length: exception.rowLength }
  return { exception, source: await showSourceRow(deps, actor.brandId, row, place) }
}
