import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { listAccounts, lockPartner } from '../queries/partner-writes.ts'
import { accountPlace, mobilePlace, taxIdPlace } from '../sealed-fields.ts'

/** Opens what is sealed for one partner. Who asked and why is written down before anything is shown. */
export function revealPartner(deps: Deps, actor: Member, id: Uuid, reason: string) {
  const { vault } = deps
  return inBrand(deps.db, actor, async (tx) => {
    const partner = await lockPartner(tx, actor, id)
    const accounts = await listAccounts(tx, actor.brandId, id)
    await audit(tx, actor, deps.now(), {
      action: 'partners.reveal',
      subject: { type: 'partner', id },
      summary: { name: partner.name, payoutAccounts: accounts.length },
      reason,
    })
    const { brandId } = actor
    return {
      taxId: partner.taxIdCipher && vault.open(taxIdPlace(brandId, id), partner.taxIdCipher),
      mobile: partner.mobileCipher && vault.open(mobilePlace(brandId, id), partner.mobileCipher),
      accounts: accounts.map((row) => ({
        id: row.id,
        kind: row.kind,
        account: vault.open(accountPlace(brandId, row.id), row.accountCipher),
      })),
    }
  })
}
