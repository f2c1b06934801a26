import type { Tx } from '@qudao/db/client'
import { LEAST_TRANSFER_MINOR, splitPayment, type TransferBounds } from '../../domain/payout/split.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId } from '../../platform/ids.ts'
import { type Due, dueOf, type KnownTax, taxFor } from '../../settlements/index.ts'
import { listPayees, nextParts, type Payee } from '../queries/lines.ts'
import { listPayeeNotes, type PayeeNote } from '../queries/payee-notes.ts'
import {
  type BatchPlan,
  type BatchRequest,
  type Candidate,
  hasAccount,
  type LeftOut,
  type LeftOutCode,
  leave,
  monthBefore,
  type PlannedLine,
} from './batch-plan.ts'
import { checkAccounts } from './check-accounts.ts'

/** What a batch of this request would pay and whom it would leave out. Reads only; the caller holds the books. */
export async function planBatch(deps: Deps, tx: Tx, actor: Member, request: BatchRequest): Promise<BatchPlan> {
  const { candidates, leftOut } = await findCandidates(tx, actor.brandId, request)
  const checked = checkAccounts(deps, actor, request, candidates)
  leftOut.push(...checked.leftOut)
  const taxed = await taxCandidates(tx, actor.brandId, request, checked.payable)
  leftOut.push(...taxed.leftOut)
  const statementIds = taxed.payable.map(({ due }) => due.statementId)
  const parts = await nextParts(tx, actor.brandId, statementIds)
  const bounds = {
    leastMinor: LEAST_TRANSFER_MINOR[request.method],
    mostMinor: BigInt(actor.brand.settings.perPaymentLimitMinor),
  }
  const lines = taxed.payable.flatMap((candidate) =>
    linesOf(candidate, bounds, parts.get(candidate.due.statementId) ?? 1),
  )
  const notes = await listPayeeNotes(tx, actor.brandId, { batchId: null, preparedAt: deps.now() }, lines)
  // the notes know every partner of the brand, not only those of this batch
  const ofAccounts = checked.warnings.filter(({ code }) => code !== 'payment.account_duplicate')
  return { lines, leftOut, warnings: [...notesOnce(notes), ...ofAccounts] }
}

/** Parts of one payment share their account. */
const notesOnce = (notes: readonly PayeeNote[]): PayeeNote[] => [
  ...new Map(notes.map((note) => [JSON.stringify([note.partnerId, note.code, note.details]), note])).values(),
]

async function findCandidates(tx: Tx, brandId: number, request: BatchRequest) {
  const { currency, partnerIds, method } = request
  const dues = (await dueOf(tx, brandId, { currency, partnerIds })).filter(({ dueMinor }) => dueMinor !== 0n)
  const dueOfPartner = new Map(dues.map((due) => [due.partnerId, due]))
  const leftOut: LeftOut[] = []
  const candidates: Candidate[] = []
  // in the order of names: it decides whose payment takes the tax-free part of a month that two partners share
  for (const payee of await listPayees(tx, brandId, method, [...dueOfPartner.keys()])) {
    const due = dueOfPartner.get(payee.partnerId)!
    const [code, ...also] = refusalsBeforeTax(due, payee, request)
    if (code) leftOut.push({ ...leave({ due, payee }, code), ...(also.length > 0 ? { details: { also } } : {}) })
    else if (hasAccount(payee)) candidates.push({ due, payee })
  }
  return { candidates, leftOut }
}

/** Everything that keeps somebody out, the first of it first: who mends one thing should not meet the next one later. */
function refusalsBeforeTax(due: Due, payee: Payee, request: BatchRequest): LeftOutCode[] {
  if (due.dueMinor < 0n) return ['payout.negative']
  const codes: LeftOutCode[] = []
  if (due.statementApprovedAt === null) codes.push('payout.statement_not_approved')
  if (payee.taxHandling === 'unset') codes.push('payout.tax_unset')
  if (!hasAccount(payee)) codes.push('payout.account_missing')
  if (due.dueMinor < request.minimumMinor) codes.push('payout.below_minimum')
  return codes
}

type TaxedCandidate = Candidate & { tax: KnownTax }
type Outcome = { candidate: Candidate } & ({ tax: KnownTax } | { refusal: LeftOutCode })

/** Leaves out whoever would be paid nothing that can be sent; the others' months are then counted without them. */
async function taxCandidates(
  tx: Tx,
  brandId: number,
  { currency, payMonth, method }: BatchRequest,
  candidates: readonly Candidate[],
): Promise<{ payable: TaxedCandidate[]; leftOut: LeftOut[] }> {
  const leftOut: LeftOut[] = []
  for (let rest = candidates; ; ) {
    const payees = rest.map(({ due }) => ({ partnerId: due.partnerId, grossMinor: due.dueMinor }))
    const taxes = await taxFor(tx, brandId, { currency, payMonth, payees })
    const outcomes = rest.map((candidate): Outcome => {
      const tax = taxes.get(candidate.due.partnerId)!
      if (tax.blocked) return { candidate, refusal: TAX_REFUSALS[tax.blocked] }
      const netMinor = candidate.due.dueMinor - tax.taxMinor
      if (netMinor <= 0n) return { candidate, refusal: 'payout.tax_exceeds' }
      if (netMinor < LEAST_TRANSFER_MINOR[method]) return { candidate, refusal: 'payout.below_least_transfer' }
      return { candidate, tax }
    })
    const refused = outcomes.filter((outcome) => 'refusal' in outcome)
    leftOut.push(...refused.map(({ candidate, refusal }) => leave(candidate, refusal)))
    const taxed = outcomes.filter((outcome) => 'tax' in outcome)
    if (refused.length === 0) return { payable: taxed.map(({ candidate, tax }) => ({ ...candidate, tax })), leftOut }
    rest = taxed.map(({ candidate }) => candidate)
  }
}

const TAX_REFUSALS = { unset: 'payout.tax_unset', foreign_currency: 'payout.tax_currency' } as const

function linesOf({ due, payee, tax }: TaxedCandidate, bounds: TransferBounds, firstPart: number): PlannedLine[] {
  const { partnerId, statementId } = due
  return splitPayment(due.dueMinor - tax.taxMinor, tax.taxMinor, bounds).map((part, i) => ({
    id: newId(),
    partnerId,
    partnerName: payee.partnerName,
    payeeName: payee.holderName,
    accountId: payee.accountId,
    accountMask: payee.accountMask,
    statementId,
    part: firstPart + i,
    payeeKey: tax.payeeKey,
    isLabourIncome: tax.isLabourIncome,
    before: monthBefore(tax),
    ...part,
  }))
}
