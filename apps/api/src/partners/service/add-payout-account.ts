import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { insertAccount, lockPartner, newestAccount, type PayoutAccountRecord } from '../queries/partner-writes.ts'
import type { PayoutAccountDraft } from '../schemas.ts'
import { acceptAccount, accountIndexOf, sealAccount } from '../sealed-fields.ts'

/**
 * Says where a partner's money goes from now on. Earlier accounts stay on record; the same account again adds nothing.
 * @throws DomainError `payout_account.invalid`, `partner.not_found`
 */
export function addPayoutAccount(deps: Deps, actor: Member, partnerId: Uuid, draft: PayoutAccountDraft) {
  const { account, mask, warnings } = acceptAccount(draft.kind, draft.account)
  const keys = { vault: deps.vault, brandId: actor.brandId }
  return inBrand(deps.db, actor, async (tx) => {
    const partner = await lockPartner(tx, actor, partnerId)
    const newest = await newestAccount(tx, actor.brandId, partnerId, draft.kind)
    const facts = {
      holderName: draft.holderName ?? partner.legalName ?? partner.name,
      bankName: draft.kind === 'bank' ? draft.bankName : null,
      bankBranch: (draft.kind === 'bank' && draft.bankBranch) || null,
      bankCode: (draft.kind === 'bank' && draft.bankCode) || null,
    }
    if (newest && newest.accountIndex === accountIndexOf(keys, account) && isSame(newest, facts)) {
      return { row: newest, warnings }
    }
    const id = newId()
    const row = await insertAccount(tx, {
      brandId: actor.brandId,
      id,
      partnerId,
      kind: draft.kind,
      ...sealAccount(keys, id, account),
      accountMask: mask,
      ...facts,
      recordedAt: deps.now(),
      recordedBy: actor.memberId,
    })
    await audit(tx, actor, deps.now(), {
      action: 'partners.add_payout_account',
      subject: { type: 'partner', id: partnerId },
      summary: {
        partner: partner.name,
        kind: draft.kind,
        account: { before: newest?.accountMask ?? null, after: mask },
      },
    })
    return { row, warnings }
  })
}

type Facts = Pick<PayoutAccountRecord, 'holderName' | 'bankName' | 'bankBranch' | 'bankCode'>
const isSame = (row: Facts, facts: Facts) =>
  row.holderName === facts.holderName &&
  row.bankName === facts.bankName &&
  row.bankBranch === facts.bankBranch &&
  row.bankCode === facts.bankCode
