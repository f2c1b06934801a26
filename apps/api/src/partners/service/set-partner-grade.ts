import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { recordingInstant } from '../../platform/rule-clock.ts'
import { hatsOf, insertGrade, lockPartner } from '../queries/partner-writes.ts'
import type { GradeDraft } from '../schemas.ts'

/**
 * Adds to the history of a hat's grade. Entries that are frozen already do not change.
 * @throws DomainError `partner.not_found`, `partner.hat_not_worn`
 */
export async function setPartnerGrade(deps: Deps, actor: Member, partnerId: Uuid, draft: GradeDraft): Promise<void> {
  await inBrand(deps.db, actor, async (tx) => {
    const partner = await lockPartner(tx, actor, partnerId)
    const worn = await hatsOf(tx, actor.brandId, partnerId)
    const hat = draft.hat ?? worn[0]
    if (!hat || !worn.includes(hat)) {
      throw new DomainError('partner.hat_not_worn', `${partner.name} is no ${hat ?? 'affiliate'}`, { worn })
    }
    const effectiveFrom = draft.effectiveFrom ? new Date(draft.effectiveFrom) : deps.now()
    await insertGrade(tx, {
      brandId: actor.brandId,
      partnerId,
      hat,
      grade: draft.grade,
      effectiveFrom,
      recordedAt: await recordingInstant(tx, actor.brandId, deps.now()),
      recordedBy: actor.memberId,
    })
    await audit(tx, actor, deps.now(), {
      action: 'partners.set_grade',
      subject: { type: 'partner', id: partnerId },
      summary: { name: partner.name, hat, grade: draft.grade, effectiveFrom },
    })
  })
}
