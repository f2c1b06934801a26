import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { gradedHat } from '../../domain/hats.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { lockPartner } from '../queries/partner-writes.ts'
import { readStandings } from '../queries/standing.ts'
import type { GradeDraft } from '../schemas.ts'
import { writePartners } from '../writing/write-partners.ts'

/**
 * Adds to the history of a hat's grade. Entries that are frozen already do not change.
 * @throws DomainError `partner.not_found`, `partner.hat_not_worn`
 */
export const setPartnerGrade = (deps: Deps, actor: Member, id: Uuid, draft: GradeDraft): Promise<void> =>
  inBrand(deps.db, actor, (tx) => gradePartner(deps, tx, actor, id, draft))

/** The same inside the transaction of whoever does more with the partner. */
export async function gradePartner(deps: Deps, tx: Tx, actor: Member, id: Uuid, draft: GradeDraft): Promise<void> {
  const before = await lockPartner(tx, actor, id)
  const standing = (await readStandings(tx, actor.brandId, [id], deps.now())).get(id)
  const worn = (standing?.hats ?? []).map(({ hat }) => hat)
  const hat = draft.hat ?? gradedHat(worn)
  if (!hat || !worn.includes(hat)) {
    throw new DomainError('partner.hat_not_worn', `${before.name} is no ${hat ?? 'affiliate'}`, { worn })
  }
  const effectiveFrom = draft.effectiveFrom ? new Date(draft.effectiveFrom) : deps.now()
  const facts = { grade: { hat, grade: draft.grade, effectiveFrom } }
  await writePartners(deps, tx, actor, [{ id, before, facts, act: { action: 'partners.set_grade' } }])
}
