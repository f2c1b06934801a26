import type { Vault } from '../../platform/vault.ts'
import type { NewPartner } from '../queries/partner-writes.ts'
import { NO_MOBILE, NO_TAX_ID, sealMobile, sealTaxId } from '../sealed-fields.ts'
import type { PartnerFacts, PartnerWrite, Writer } from './partner-write.ts'

type Context = Readonly<{ vault: Vault; by: Writer; now: Date }>

/** The record of a partner as it shall be, with numbers sealed. */
export function recordOf({ vault, by, now }: Context, { id, before, facts }: PartnerWrite): NewPartner {
  const { brandId } = by
  const first = before ?? {
    brandId,
    id,
    name: facts.name,
    legalType: facts.legalType,
    createdAt: now,
    createdBy: by.memberId,
  }
  return { ...first, ...plainOf(facts), ...sealedOf({ vault, brandId }, id, facts) }
}

const plainOf = ({ name, legalName, legalType, taxHandling, ownerMemberId }: PartnerFacts) => ({
  ...(name !== undefined ? { name } : {}),
  ...(legalName !== undefined ? { legalName } : {}),
  ...(legalType !== undefined ? { legalType } : {}),
  ...(taxHandling !== undefined ? { taxHandling } : {}),
  ...(ownerMemberId !== undefined ? { ownerMemberId } : {}),
})

const sealedOf = (keys: { vault: Vault; brandId: number }, id: string, { taxId, mobile }: PartnerFacts) => ({
  ...(taxId === null ? NO_TAX_ID : {}),
  ...(taxId ? { ...sealTaxId(keys, id, taxId.normalised), taxIdOverrideReason: taxId.overrideReason } : {}),
  ...(mobile === null ? NO_MOBILE : {}),
  ...(mobile ? sealMobile(keys, id, mobile) : {}),
})
