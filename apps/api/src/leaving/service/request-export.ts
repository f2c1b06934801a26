import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { requireRoom } from '../export-store.ts'
import { exportWork } from '../jobs.ts'
import { bytesOf, findExtent, isExportRunning } from '../queries.ts'
import { confirmOwner } from './confirm-owner.ts'

/**
 * Queues an export of everything the brand has, for its owner only, who says why and gives their password again: the
 * file holds clear id numbers and accounts.
 * @returns the id of the job
 * @throws DomainError `password.wrong`, `rate_limit.exceeded`, `data_export.already_running`, `data_export.no_room`
 */
export async function requestDataExport(
  deps: Deps,
  actor: Member,
  { password, reason }: { password: string; reason: string },
): Promise<Uuid> {
  const exportId = newId()
  await confirmOwner(deps, actor, { password, exportId })
  await requireRoom(deps, bytesOf(await findExtent(deps.db, actor.brandId)))
  return inBrand(deps.db, actor, async (tx) => {
    const { brandId, memberId } = actor
    if (await isExportRunning(tx, brandId, deps.now())) {
      throw new DomainError('data_export.already_running', 'an export of this brand is already on its way')
    }
    await audit(tx, actor, deps.now(), {
      action: 'brand.export',
      subject: { type: 'data_export', id: exportId },
      reason,
    })
    return deps.jobs.enqueue(tx, exportWork, actor, { brandId, memberId, exportId })
  })
}
