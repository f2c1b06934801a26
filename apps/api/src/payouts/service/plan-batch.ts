import type { Tx } from '@qudao/db/client'
import { sum } from '../../domain/money.ts'
import { splitPayment } from '../../domain/payout/split.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, toPublicId, type Uuid } from '../../platform/ids.ts'
import { type Due, dueOf, type TaxOnPayment, taxFor } from '../../settlements/index.ts'
import { checkPayments } from '../formats/index.ts'
import { listPayees, nextParts, type Payee } from '../queries/lines.ts'
import { accountPlace } from './account-place.ts'

export type BatchRequest = {
  method: 'alipay' | 'bank'
  format: 'csv' | 'xlsx'
  currency: string
  payMonth: string
  minimumMinor: bigint
  partnerIds?: readonly Uuid[] | undefined
}

export type PlannedLine = {
  id: Uuid
  partnerId: Uuid
  partnerName: string
  payeeName: string
  accountId: Uuid
  accountMask: string
  statementId: Uuid
  part: number
  payeeKey: string
  grossMinor: bigint
  taxMinor: bigint
  netMinor: bigint
}

/** Somebody with a balance who is not in the batch, and why. Nobody else waits for them. */
export type LeftOut = {
  partnerId: Uuid
  partnerName: string
  dueMinor: bigint
  code: LeftOutCode
  details?: Record<string, unknown>
}
export type LeftOutCode =
  | 'payout.negative'
  | 'payout.below_minimum'
  | 'payout.statement_not_approved'
  | 'payout.tax_unset'
  | 'payout.tax_exceeds'
  | 'payout.account_missing'
  | 'payment.account_empty'
  | 'payment.account_invalid'
  | 'payment.amount_not_positive'
  | 'payment.currency_not_cny'
  | 'payment.name_empty'
  | 'payment.name_outside_gbk'
  | 'payment.over_limit'

export type BatchPlan = { lines: PlannedLine[]; leftOut: LeftOut[]; warnings: { partnerId: Uuid; code: string }[] }

type Candidate = { due: Due; payee: Payee & { accountId: Uuid; accountCipher: string; accountMask: string } }

/** What a batch of this request would pay and whom it would leave out. Reads only; the caller holds the books. */
export async function planBatch(deps: Deps, tx: Tx, actor: Member, request: BatchRequest): Promise<BatchPlan> {
  const { brandId, brand } = actor
  const dues = (
    await dueOf(tx, brandId, {
      currency: request.currency,
      ...(request.partnerIds ? { partnerIds: [...request.partnerIds] } : {}),
    })
  ).filter((due) => due.dueMinor !== 0n)
  const payees = new Map(
    (
      await listPayees(
        tx,
        brandId,
        request.method,
        dues.map((due) => due.partnerId),
      )
    ).map((p) => [p.partnerId, p]),
  )
  const leftOut: LeftOut[] = []
  const candidates: Candidate[] = []
  for (const due of dues) {
    const payee = payees.get(due.partnerId)
    const code = payee && refusalBeforeTax(due, payee, request)
    if (code) leftOut.push({ partnerId: due.partnerId, partnerName: payee.partnerName, dueMinor: due.dueMinor, code })
    else if (payee && hasAccount(payee)) candidates.push({ due, payee })
  }
  const checked = checkAccounts(deps, actor, request, candidates)
  leftOut.push(...checked.leftOut)
  candidates.sort(
    (a, b) =>
      a.payee.partnerName.localeCompare(b.payee.partnerName, 'zh') || (a.due.partnerId < b.due.partnerId ? -1 : 1),
  )
  const fine = candidates.filter(({ due }) => !checked.blocked.has(due.partnerId))
  const taxes = await taxFor(tx, brandId, {
    currency: request.currency,
    payMonth: request.payMonth,
    payees: fine.map(({ due }) => ({ partnerId: due.partnerId, grossMinor: due.dueMinor })),
  })
  const parts = await nextParts(
    tx,
    brandId,
    fine.map(({ due }) => due.statementId),
  )
  const limit = BigInt(brand.settings.perPaymentLimitMinor)
  const lines: PlannedLine[] = []
  for (const candidate of fine) {
    const tax = taxes.get(candidate.due.partnerId)
    const made = tax && linesOf(candidate, tax, limit, parts.get(candidate.due.statementId) ?? 1)
    if (made) lines.push(...made)
    else
      leftOut.push({
        partnerId: candidate.due.partnerId,
        partnerName: candidate.payee.partnerName,
        dueMinor: candidate.due.dueMinor,
        code: 'payout.tax_exceeds',
      })
  }
  return { lines, leftOut, warnings: checked.warnings }
}

const hasAccount = (payee: Payee): payee is Candidate['payee'] =>
  payee.accountId !== null && payee.accountCipher !== null && payee.accountMask !== null

function refusalBeforeTax(due: Due, payee: Payee, request: BatchRequest): LeftOutCode | undefined {
  if (due.dueMinor < 0n) return 'payout.negative'
  if (due.statementApprovedAt === null) return 'payout.statement_not_approved'
  if (payee.taxHandling === 'unset') return 'payout.tax_unset'
  if (!hasAccount(payee)) return 'payout.account_missing'
  if (due.dueMinor < request.minimumMinor) return 'payout.below_minimum'
  return undefined
}

function checkAccounts(deps: Deps, actor: Member, request: BatchRequest, candidates: readonly Candidate[]) {
  const encoding = request.method === 'alipay' && request.format === 'csv' ? 'gbk' : 'unicode'
  const findings = checkPayments(
    candidates.map(({ due, payee }) => ({
      id: due.partnerId,
      partnerId: due.partnerId,
      account: deps.vault.open(accountPlace(actor.brandId, payee.accountId), payee.accountCipher),
      name: payee.holderName ?? '',
      currency: request.currency,
      amountMinor: due.dueMinor,
    })),
    { channel: request.method, encoding },
  )
  const nameOf = new Map(
    candidates.map(({ due, payee }) => [due.partnerId, { name: payee.partnerName, due: due.dueMinor }]),
  )
  const leftOut = findings
    .filter((f) => f.severity === 'blocks')
    .map((f): LeftOut => {
      const of = nameOf.get(f.lineId)
      // safe because checkPayments blocks with these codes only
      return {
        partnerId: f.lineId,
        partnerName: of?.name ?? '',
        dueMinor: of?.due ?? 0n,
        code: f.code as LeftOutCode,
        details: maskAccount(f.details),
      }
    })
  const warnings = findings.filter((f) => f.severity === 'warns').map((f) => ({ partnerId: f.lineId, code: f.code }))
  return { leftOut, warnings, blocked: new Set(leftOut.map((l) => l.partnerId)) }
}

// the clear account number must not reach an answer or a log
const maskAccount = ({ account: _clear, ...rest }: Readonly<Record<string, unknown>>): Record<string, unknown> => rest

function linesOf(
  { due, payee }: Candidate,
  tax: TaxOnPayment,
  limit: bigint,
  firstPart: number,
): PlannedLine[] | undefined {
  const netMinor = due.dueMinor - tax.taxMinor
  if (netMinor <= 0n) return undefined
  return splitPayment(netMinor, tax.taxMinor, limit).map((part, i) => ({
    id: newId(),
    partnerId: due.partnerId,
    partnerName: payee.partnerName,
    payeeName: payee.holderName ?? payee.payeeName,
    accountId: payee.accountId,
    accountMask: payee.accountMask,
    statementId: due.statementId,
    part: firstPart + i,
    payeeKey: tax.payeeKey,
    ...part,
  }))
}

export const totalsOf = (lines: readonly { grossMinor: bigint; taxMinor: bigint; netMinor: bigint }[]) => ({
  grossMinor: sum(lines.map((l) => l.grossMinor)),
  taxMinor: sum(lines.map((l) => l.taxMinor)),
  netMinor: sum(lines.map((l) => l.netMinor)),
})

/** The remark of a payment: what comes back in the result file. */
export const remarkOf = (lineId: Uuid): string => toPublicId('pyl', lineId)
