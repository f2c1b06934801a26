import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { lockPartners, lockPartnersOf, type PartnerRecord, partnerNotFound } from '../queries/partner-writes.ts'
import type { TaxHandlingOrder } from '../schemas.ts'
import type { PartnerWrite } from '../writing/partner-write.ts'
import { writePartners } from '../writing/write-partners.ts'

/** `not_a_person`: a brand withholds 个税 of natural persons only, so this partner stays as it is. */
export type TaxHandlingOutcome = 'set' | 'same' | 'not_a_person'
export type TaxHandlingResult = Readonly<{ partner: PartnerRecord; outcome: TaxHandlingOutcome }>

/**
 * Sets how the tax of many partners is handled, in one transaction with an event of each that is changed; the second
 * time nothing is left to do. Whom it does not fit is told apart and left alone.
 * @throws DomainError `partner.not_found` if one is unknown or in somebody else's care; then nothing is set
 */
export async function setTaxHandling(
  deps: Deps,
  actor: Member,
  { ids, taxHandling }: TaxHandlingOrder,
): Promise<TaxHandlingResult[]> {
  return inBrand(deps.db, actor, async (tx) => {
    await lockPartners(tx, actor.brandId)
    const wanted = new Set<Uuid>(ids)
    const partners = await lockPartnersOf(tx, actor.brandId, [...wanted])
    const own = actor.ownPartnersOnly
    const seen = partners.filter(({ ownerMemberId }) => own === undefined || ownerMemberId === own)
    if (seen.length < wanted.size) throw partnerNotFound()
    const results = seen.map((partner) => ({ partner, outcome: outcomeFor(partner, taxHandling) }))
    const writes = results.flatMap(({ partner, outcome }): PartnerWrite[] =>
      outcome === 'set'
        ? [{ id: partner.id, before: partner, facts: { taxHandling }, act: { action: 'partners.update' } }]
        : [],
    )
    await writePartners(deps, tx, actor, writes)
    return results
  })
}

function outcomeFor(partner: PartnerRecord, taxHandling: TaxHandlingOrder['taxHandling']): TaxHandlingOutcome {
  if (partner.taxHandling === taxHandling) return 'same'
  return taxHandling === 'withhold' && partner.legalType !== 'natural_person' ? 'not_a_person' : 'set'
}
