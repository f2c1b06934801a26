import { inBrand, sqlOf } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { importJob } from '../jobs.ts'
import { getImport, hasPublishedPlan, nextPosition, updateImport } from '../queries/imports.ts'
import { readAsOf } from '../queries/read-facts.ts'
import { asReadNow } from '../reading/layout.ts'
import { assertReadable } from '../reading/readable.ts'

/**
 * Gives an import its place in the brand's sequence and queues it. From now on its reading is fixed.
 *
 * @throws DomainError `order_import.not_found`, `order_import.already_confirmed`, `order_import.mapping_incomplete`,
 * `order_import.payer_missing` while no commission plan is published: nobody has said who pays
 */
export function confirmOrderImport(deps: Deps, actor: Member, id: Uuid): Promise<Uuid> {
  const { brandId } = actor
  return inBrand(deps.db, actor, async (tx) => {
    const row = await getImport(tx, brandId, id, true)
    if (row.position !== null) throw new DomainError('order_import.already_confirmed', 'confirmed before', { id })
    assertReadable(row.format, row.layout)
    if (!(await hasPublishedPlan(tx, brandId))) {
      throw new DomainError('order_import.payer_missing', 'publish a commission plan first: it says who pays')
    }
    const jobId = await deps.jobs.enqueue(tx, importJob, actor, { brandId, importId: id })
    await updateImport(tx, brandId, id, {
      status: 'queued',
      layout: asReadNow(row.layout),
      position: await nextPosition(tx, brandId),
      confirmedBy: actor.memberId,
      confirmedAt: await readAsOf(sqlOf(tx), brandId, deps.now()),
      totals: null,
      jobId,
    })
    await audit(tx, actor, deps.now(), {
      action: 'orders.import',
      subject: { type: 'order_import', id },
      summary: { fileName: row.fileName, format: row.format },
    })
    return jobId
  })
}
