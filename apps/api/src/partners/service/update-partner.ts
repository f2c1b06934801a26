import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import {
  assertMember,
  lockPartner,
  lockPartners,
  type PartnerRecord,
  type PartnerUpdate,
  updatePartnerRow,
  wearHats,
} from '../queries/partner-writes.ts'
import type { PartnerChanges } from '../schemas.ts'
import {
  acceptMobile,
  acceptTaxId,
  NO_MOBILE,
  NO_TAX_ID,
  sealMobile,
  sealTaxId,
  taxIdIndexOf,
  taxIdPlace,
} from '../sealed-fields.ts'
import { assertTaxIdFree, ownerFor } from './create-partner.ts'

/**
 * Changes what is given and nothing else; null empties a field.
 * @throws DomainError as createPartner, and `partner.not_found`
 */
export async function updatePartner(deps: Deps, actor: Member, id: Uuid, changes: PartnerChanges): Promise<void> {
  await inBrand(deps.db, actor, async (tx) => {
    await lockPartners(tx, actor.brandId)
    const before = await lockPartner(tx, actor, id)
    const keys = { vault: deps.vault, brandId: actor.brandId }
    const taxId = taxIdAfter(deps, before, changes)
    if (taxId && !changes.allowSameTaxId) {
      const index = taxIdIndexOf(keys, taxId.normalised)
      if (index !== before.taxIdIndex) await assertTaxIdFree(tx, actor, index, id)
    }
    if (changes.ownerId) await assertMember(tx, actor.brandId, changes.ownerId)
    const plain = plainChanges(actor, changes)
    await updatePartnerRow(tx, actor.brandId, id, {
      ...plain,
      ...(changes.taxId === null ? NO_TAX_ID : {}),
      ...(taxId ? { ...sealTaxId(keys, id, taxId.normalised), taxIdOverrideReason: taxId.overrideReason } : {}),
      ...(changes.mobile === null ? NO_MOBILE : {}),
      ...(changes.mobile ? sealMobile(keys, id, acceptMobile(changes.mobile)) : {}),
    })
    if (changes.hats) await wearHats(tx, actor.brandId, id, changes.hats)
    await audit(tx, actor, deps.now(), {
      action: 'partners.update',
      subject: { type: 'partner', id },
      summary: {
        ...changedValues(before, plain),
        ...(taxId || changes.taxId === null ? { taxId: 'changed' } : {}),
        ...(changes.mobile !== undefined ? { mobile: 'changed' } : {}),
        ...(changes.hats ? { hats: changes.hats } : {}),
      },
      ...(taxId?.overrideReason ? { reason: taxId.overrideReason } : {}),
    })
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

const plainChanges = (actor: Member, changes: PartnerChanges): PartnerUpdate => ({
  ...(changes.name !== undefined ? { name: changes.name } : {}),
  ...(changes.legalName !== undefined ? { legalName: changes.legalName } : {}),
  ...(changes.legalType !== undefined ? { legalType: changes.legalType } : {}),
  ...(changes.taxHandling !== undefined ? { taxHandling: changes.taxHandling } : {}),
  ...(changes.ownerId !== undefined ? { ownerMemberId: ownerFor(actor, changes.ownerId) } : {}),
})

/** `{ name: { before, after } }` for what is really different. */
function changedValues(before: PartnerRecord, after: PartnerUpdate): Record<string, unknown> {
  const known: Record<string, unknown> = before
  return Object.fromEntries(
    Object.entries(after)
      .filter(([field, value]) => known[field] !== value)
      .map(([field, value]) => [field, { before: known[field], after: value }]),
  )
}
