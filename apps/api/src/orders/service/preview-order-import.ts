import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { previewJob } from '../jobs.ts'
import { getImport } from '../queries/imports.ts'
import { assertReadable } from '../reading/readable.ts'

/**
 * Queues the question what a file would do to the books; the answer is the result of the job.
 *
 * @throws DomainError `order_import.not_found`, `order_import.mapping_incomplete`
 */
export function previewOrderImport(deps: Deps, actor: Member, id: Uuid): Promise<Uuid> {
  return inBrand(deps.db, actor, async (tx) => {
    const row = await getImport(tx, actor.brandId, id)
    assertReadable(row.format, row.layout)
    return deps.jobs.enqueue(tx, previewJob, actor, { brandId: actor.brandId, importId: id })
  })
}
