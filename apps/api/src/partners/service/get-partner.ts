import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { PartnerDetails } from '../presenter.ts'
import { readPartnerDetails } from '../queries/partner-details.ts'
import { listPartnerRows } from '../queries/partner-rows.ts'
import { partnerNotFound } from '../queries/partner-writes.ts'

/** @throws DomainError `partner.not_found` */
export async function getPartnerDetails({ db, now }: Deps, actor: Member, id: Uuid): Promise<PartnerDetails> {
  const at = now()
  const [row] = await listPartnerRows(db, actor, { id, at, take: 1 })
  if (!row) throw partnerNotFound()
  const [grades, accounts, slots] = await readPartnerDetails(db, actor.brandId, id, at)
  return { row, grades, accounts, slots }
}
