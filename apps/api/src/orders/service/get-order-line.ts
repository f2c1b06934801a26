import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { getImport } from '../queries/imports.ts'
import { getLineDetail } from '../queries/lines.ts'
import { showSourceRow } from './show-source-row.ts'

/**
 * A line as JSON text, with the row of the frozen file it comes from. Cells about consumers are covered.
 *
 * @throws DomainError `order_line.not_found`
 */
export async function getOrderLine(deps: Deps, actor: Member, id: Uuid): Promise<string> {
  const { detail, row } = await inBrand(deps.db, actor, async (tx) => {
    const found = await getLineDetail(tx, actor, id)
    return { detail: found, row: await getImport(tx, actor.brandId, found.importId) }
  })
  const place = { offset: Number(detail.rowOffset), length: detail.rowLength }
  const source = await showSourceRow(deps, actor.brandId, row, place)
  return `${detail.item.slice(0, -1)},"source":${JSON.stringify(source)}}`
}
