import { normaliseMobile } from '../../domain/identifiers/mobile.ts'
import { slotKey } from '../../domain/identifiers/slot-code.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { listPartnerRows, type PartnerListRow } from '../queries/partner-rows.ts'
import type { PartnerFilters } from '../schemas.ts'
import { mobileIndexOf, normaliseTaxId, taxIdIndexOf } from '../sealed-fields.ts'

type Search = Partial<Omit<PartnerFilters, 'cursor' | 'limit'>> & { before?: Uuid | undefined; take: number }

/** Partners newest first. Words match a part of a name, or a whole mobile number, tax number or slot code. */
export function listPartners(deps: Deps, actor: Member, search: Search): Promise<PartnerListRow[]> {
  const { q, owner, ...rest } = search
  const keys = { vault: deps.vault, brandId: actor.brandId }
  const mobile = q && normaliseMobile(q)
  return listPartnerRows(deps.db, actor, {
    ...rest,
    text: q,
    taxIdIndex: q && taxIdIndexOf(keys, normaliseTaxId(q)),
    mobileIndex: mobile && mobileIndexOf(keys, mobile),
    slotCode: q && slotKey(q),
    ownerMemberId: owner,
    at: deps.now(),
  })
}
