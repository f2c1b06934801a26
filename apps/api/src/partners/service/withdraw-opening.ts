import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { markWithdrawn } from '../queries/openings.ts'
import { lockWaitingOpening } from './lock-waiting-opening.ts'

/**
 * Takes wrong opening balances back before anybody has approved them. They stay on record, and their author prepares
 * new ones.
 * @throws DomainError `opening_import.not_found`, `.already_approved`, `.already_withdrawn`, `.not_author`
 */
export function withdrawOpening(deps: Deps, actor: Member, id: Uuid, reason: string): Promise<void> {
  const now = deps.now()
  return inBrand(deps.db, actor, async (tx) => {
    const opening = await lockWaitingOpening(tx, actor.brandId, id)
    if (opening.preparedBy !== actor.memberId) {
      throw new DomainError('opening_import.not_author', 'only the preparer withdraws')
    }
    await audit(tx, actor, now, {
      action: 'partners.withdraw_opening',
      subject: { type: 'opening_import', id },
      summary: { cutOverOn: opening.cutOverOn },
      reason,
    })
    await markWithdrawn(tx, actor.brandId, id, { withdrawnBy: actor.memberId, withdrawnAt: now })
  })
}
