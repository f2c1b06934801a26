import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { closeJob } from '../jobs.ts'
import { assertClosable, type CloseRequest, monthFor } from './close-month.ts'

/**
 * Queues the close of a month in the name of who asks for it. What can be refused now is refused now.
 * @throws DomainError as `closeMonth`
 */
export function closeSettlement(deps: Deps, actor: Member, request: CloseRequest): Promise<Uuid> {
  return inBrand(deps.db, actor, async (tx) => {
    await assertClosable(tx, monthFor(actor, request), deps.now())
    const by = { slug: actor.brand.slug, userId: actor.userId, name: actor.name }
    return deps.jobs.enqueue(tx, closeJob, actor, { ...request, settlementId: newId(), by })
  })
}
