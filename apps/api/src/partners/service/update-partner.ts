import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { assertMember, lockPartner, lockPartners, type PartnerRecord } from '../queries/partner-writes.ts'
import type { PartnerChanges } from '../schemas.ts'
import { acceptMobile, acceptTaxId, taxIdIndexOf, taxIdPlace } from '../sealed-fields.ts'
import type { PartnerFacts } from '../writing/partner-write.ts'
import { writePartners } from '../writing/write-partners.ts'
import { assertTaxIdFree, ownerFor } from './create-partner.ts'

/**
 * Changes what is given and nothing else; null empties a field.
 * @throws DomainError as createPartner, and `partner.not_found`
 */
export async function updatePartner(deps: Deps, actor: Member, id: Uuid, changes: PartnerChanges): Promise<void> {
  await inBrand(deps.db, actor, async (tx) => {
    await lockPartners(tx, actor.brandId)
    const before = await lockPartner(tx, actor, id)
    const taxId = taxIdAfter(deps, before, changes)
    if (taxId && !changes.allowSameTaxId) {
      const index = taxIdIndexOf({ vault: deps.vault, brandId: actor.brandId }, taxId.normalised)
      if (index !== before.taxIdIndex) await assertTaxIdFree(tx, actor, index, id)
    }
    if (changes.ownerId) await assertMember(tx, actor.brandId, changes.ownerId)
    const facts: PartnerFacts = {
      ...plainFacts(actor, changes),
      ...(changes.taxId === null ? { taxId: null } : {}),
      ...(taxId ? { taxId } : {}),
      ...(changes.mobile === null ? { mobile: null } : {}),
      ...(changes.mobile ? { mobile: acceptMobile(changes.mobile) } : {}),
      ...(changes.hats ? { hats: changes.hats } : {}),
    }
    const act = { action: 'partners.update', reason: taxId?.overrideReason ?? undefined }
    await writePartners(deps, tx, actor, [{ id, before, facts, act }])
  })
}

/** The number to be written: a new one, or the present one checked again because it now belongs to another kind of person. */
function taxIdAfter({ vault }: Deps, before: PartnerRecord, changes: PartnerChanges) {
  const legalType = changes.legalType ?? before.legalType
  if (changes.taxId) return acceptTaxId(legalType, changes.taxId, changes.taxIdOverrideReason)
  if (changes.taxId === null || legalType === before.legalType || !before.taxIdCipher) return undefined
  const present = vault.open(taxIdPlace(before.brandId, before.id), before.taxIdCipher)
  return acceptTaxId(legalType, present, changes.taxIdOverrideReason ?? before.taxIdOverrideReason ?? undefined)
}

const plainFacts = (actor: Member, changes: PartnerChanges): PartnerFacts => ({
  ...(changes.name !== undefined ? { name: changes.name } : {}),
  ...(changes.legalName !== undefined ? { legalName: changes.legalName } : {}),
  ...(changes.legalType !== undefined ? { legalType: changes.legalType } : {}),
  ...(changes.taxHandling !== undefined ? { taxHandling: changes.taxHandling } : {}),
  ...(changes.ownerId !== undefined ? { ownerMemberId: ownerFor(actor, changes.ownerId) } : {}),
})
