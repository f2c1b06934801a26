import { asBrand, inBrand } from '@qudao/db/client'
import type { PartnerActor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { readOwnPartner, readOwnSlots } from '../queries/own-partner.ts'
import { partnerNotFound } from '../queries/partner-writes.ts'

/** What a partner sees of themselves. Slots belong to the brand, so their codes are read in its scope. */
export function getOwnPartner({ db, now }: Deps, { brandId, scope, partnerId }: PartnerActor) {
  const at = now()
  return inBrand(db, { brandId, scope }, async (tx) => {
    const own = await readOwnPartner(tx, brandId, partnerId, at)
    if (!own.partner) throw partnerNotFound()
    const slots = await asBrand(tx, (wide) => readOwnSlots(wide, brandId, partnerId, at))
    return { partner: own.partner, accounts: own.accounts, slots }
  })
}
