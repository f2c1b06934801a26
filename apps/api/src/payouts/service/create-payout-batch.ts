import { inBrand } from '@qudao/db/client'
import { monthOf } from '../../domain/clocks.ts'
import { DomainError } from '../../domain/errors.ts'
import { lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { findBankTemplate, insertBatch, nextBatchNumber } from '../queries/batches.ts'
import { insertLines } from '../queries/lines.ts'
import { type BatchPlan, type BatchRequest, planBatch, totalsOf } from './plan-batch.ts'

export type BatchInput = Omit<BatchRequest, 'payMonth' | 'minimumMinor'> & {
  payMonth?: string | undefined
  minimumMinor?: bigint | undefined
  bankTemplateId?: Uuid | undefined
}

/** Fills in what the brand has settled: the month of payment is this one, the minimum is the brand's. */
export function toRequest(deps: Deps, actor: Member, input: BatchInput): BatchRequest {
  return {
    method: input.method,
    format: input.format,
    currency: input.currency,
    payMonth: input.payMonth ?? monthOf(deps.now(), actor.brand.timeZone),
    minimumMinor: input.minimumMinor ?? BigInt(actor.brand.settings.minimumPayoutMinor),
    partnerIds: input.partnerIds,
  }
}

/** What the batch would pay, without making it. */
export const previewPayoutBatch = (deps: Deps, actor: Member, input: BatchInput): Promise<BatchPlan> =>
  inBrand(deps.db, actor, (tx) => planBatch(deps, tx, actor, toRequest(deps, actor, input)))

/**
 * Drafts a batch over everything due that matches. While the books are held nobody else can plan the same money.
 * @throws DomainError `payout_batch.nothing_to_pay` with the reasons, `bank_template.not_found`
 */
export function createPayoutBatch(
  deps: Deps,
  actor: Member,
  input: BatchInput,
): Promise<{ id: Uuid; plan: BatchPlan }> {
  return inBrand(deps.db, actor, async (tx) => {
    await lockBooks(tx, actor.brandId)
    const template = input.bankTemplateId ? await findBankTemplate(tx, actor.brandId, input.bankTemplateId) : undefined
    if (input.method === 'bank' && !template) {
      throw new DomainError('bank_template.not_found', 'choose the column template of your bank for this batch')
    }
    const request = toRequest(deps, actor, input)
    const plan = await planBatch(deps, tx, actor, request)
    if (plan.lines.length === 0) {
      throw new DomainError('payout_batch.nothing_to_pay', 'nobody can be paid by this filter; see the reasons', {
        leftOut: plan.leftOut.slice(0, 200),
      })
    }
    const id = newId()
    await insertBatch(tx, {
      brandId: actor.brandId,
      id,
      number: await nextBatchNumber(tx, actor.brandId),
      method: request.method,
      format: request.format,
      bankDefinition: template?.definition ?? null,
      currency: request.currency,
      payMonth: request.payMonth,
      filter: { minimumMinor: request.minimumMinor.toString(), partnerIds: request.partnerIds ?? null },
      status: 'draft',
      preparedBy: actor.memberId,
      preparedAt: deps.now(),
    })
    await insertLines(
      tx,
      plan.lines.map((line) => ({
        brandId: actor.brandId,
        id: line.id,
        batchId: id,
        statementId: line.statementId,
        partnerId: line.partnerId,
        part: line.part,
        payeeKey: line.payeeKey,
        currency: request.currency,
        grossMinor: line.grossMinor,
        taxMinor: line.taxMinor,
        feeMinor: 0n,
        netMinor: line.netMinor,
        payoutAccountId: line.accountId,
        status: 'pending' as const,
      })),
    )
    await audit(tx, actor, deps.now(), {
      action: 'payouts.prepare',
      subject: { type: 'payout_batch', id },
      summary: { lines: plan.lines.length, leftOut: plan.leftOut.length, ...totalsOf(plan.lines) },
    })
    return { id, plan }
  })
}
