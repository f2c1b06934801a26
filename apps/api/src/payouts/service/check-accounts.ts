import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { checkPayments, type PaymentFinding } from '../formats/index.ts'
import { accountPlace } from './account-place.ts'
import {
  type BatchPlan,
  type BatchRequest,
  type Candidate,
  type LeftOut,
  type LeftOutCode,
  leave,
} from './batch-plan.ts'

type Checked = { payable: Candidate[]; leftOut: LeftOut[]; warnings: BatchPlan['warnings'] }

/** Holds accounts and names against what the file can carry, before anything is written into one. */
export function checkAccounts(
  deps: Deps,
  actor: Member,
  request: BatchRequest,
  candidates: readonly Candidate[],
): Checked {
  const encoding = request.method === 'alipay' && request.format === 'csv' ? 'gbk' : 'unicode'
  const payments = candidates.map(({ due, payee }) => ({
    id: due.partnerId,
    partnerId: due.partnerId,
    account: deps.vault.open(accountPlace(actor.brandId, payee.accountId), payee.accountCipher),
    name: payee.holderName,
    currency: request.currency,
    amountMinor: due.dueMinor,
  }))
  const findingsOf = Map.groupBy(checkPayments(payments, { channel: request.method, encoding }), ({ lineId }) => lineId)
  const checked: Checked = { payable: [], leftOut: [], warnings: [] }
  for (const candidate of candidates) {
    const { partnerId } = candidate.due
    const findings = findingsOf.get(partnerId) ?? []
    const blocking = findings.find(({ severity }) => severity === 'blocks')
    if (blocking) checked.leftOut.push({ ...leave(candidate, codeOf(blocking)), details: detailsOf(blocking) })
    else {
      checked.payable.push(candidate)
      checked.warnings.push(
        ...findings.map(({ code }) => ({ partnerId, partnerName: candidate.payee.partnerName, code })),
      )
    }
  }
  return checked
}

// safe because checkPayments blocks with these codes only
const codeOf = ({ code }: PaymentFinding): LeftOutCode => code as LeftOutCode

/** Without the clear account number, which must reach neither an answer nor a log. */
function detailsOf({ details: { account: _clear, ...rest } }: PaymentFinding): Record<string, unknown> {
  return rest
}
