import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { listAccounts, lockPartner, type PayoutAccountRecord } from '../queries/partner-writes.ts'
import type { PayoutAccountDraft } from '../schemas.ts'
import { acceptAccount } from '../sealed-fields.ts'
import { writePartners } from '../writing/write-partners.ts'

/**
 * Says where a partner's money goes from now on. Earlier accounts stay on record; the same account again adds nothing.
 * @throws DomainError `payout_account.invalid`, `partner.not_found`
 */
export function addPayoutAccount(deps: Deps, actor: Member, partnerId: Uuid, draft: PayoutAccountDraft) {
  const { kind } = draft
  const { account, warnings } = acceptAccount(kind, draft.account)
  return inBrand(deps.db, actor, async (tx) => {
    const before = await lockPartner(tx, actor, partnerId)
    const facts = {
      account: {
        kind,
        account,
        holderName: draft.holderName ?? before.legalName ?? before.name,
        bankName: kind === 'bank' ? draft.bankName : null,
        bankBranch: (kind === 'bank' && draft.bankBranch) || null,
        bankCode: (kind === 'bank' && draft.bankCode) || null,
      },
    }
    const act = { action: 'partners.add_payout_account' }
    await writePartners(deps, tx, actor, [{ id: partnerId, before, facts, act }])
    const accounts = await listAccounts(tx, actor.brandId, partnerId)
    // safe because this account is in force now, written or known before
    const row = accounts.find((known) => known.kind === kind) as PayoutAccountRecord
    return { row, warnings }
  })
}
