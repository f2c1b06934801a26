import { inBrand, type Tx } from '@qudao/db/client'
import { monthOf } from '../../domain/clocks.ts'
import { DomainError } from '../../domain/errors.ts'
import { lockBooks } from '../../ledger/index.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { toLeftOut } from '../presenter.ts'
import { findBankTemplate, insertBatch, nextBatchNumber } from '../queries/batches.ts'
import { insertLines } from '../queries/lines.ts'
import { type BatchPlan, type BatchRequest, totalsOf } from './batch-plan.ts'
import { planBatch } from './plan-batch.ts'
import { type BatchInput, toRequest } from './to-request.ts'

/** What the batch would pay, without making it. */
export const previewPayoutBatch = (deps: Deps, actor: Member, input: BatchInput): Promise<BatchPlan> =>
  inBrand(deps.db, actor, (tx) => planBatch(deps, tx, actor, toRequest(deps, actor, input)))

/**
 * Drafts a batch over everything due that matches. While the books are held nobody else can plan the same money.
 *
 * @throws DomainError `payout_batch.nothing_to_pay` with the reasons, `payout_batch.month_over`,
 *   `bank_template.not_found`
 */
export function createPayoutBatch(
  deps: Deps,
  actor: Member,
  input: BatchInput,
): Promise<{ id: Uuid; plan: BatchPlan }> {
  return inBrand(deps.db, actor, async (tx) => {
    await lockBooks(tx, actor.brandId)
    const request = toRequest(deps, actor, input)
    assertMonthLasts(deps, actor, request)
    const bankDefinition = await bankDefinitionFor(tx, actor.brandId, input)
    const plan = await planBatch(deps, tx, actor, request)
    if (plan.lines.length === 0) {
      throw new DomainError('payout_batch.nothing_to_pay', 'nobody can be paid by this filter; see the reasons', {
        leftOut: plan.leftOut.slice(0, 200).map(toLeftOut),
      })
    }
    const id = newId()
    await insertBatch(tx, {
      brandId: actor.brandId,
      id,
      number: await nextBatchNumber(tx, actor.brandId),
      method: request.method,
      format: request.format,
      bankDefinition,
      currency: request.currency,
      payMonth: request.payMonth,
      filter: { minimumMinor: request.minimumMinor.toString(), partnerIds: request.partnerIds ?? null },
      status: 'draft',
      preparedBy: actor.memberId,
      preparedAt: deps.now(),
    })
    await insertLines(
      tx,
      plan.lines.map((line) => toRow(actor.brandId, id, request, line)),
    )
    await audit(tx, actor, deps.now(), {
      action: 'payouts.prepare',
      subject: { type: 'payout_batch', id },
      summary: { lines: plan.lines.length, leftOut: plan.leftOut.length, ...totalsOf(plan.lines) },
    })
    return { id, plan }
  })
}

/** A batch of a month that is over could never leave. */
function assertMonthLasts(deps: Deps, { brand }: Member, { payMonth }: BatchRequest): void {
  const month = monthOf(deps.now(), brand.timeZone)
  if (payMonth >= month) return
  throw new DomainError('payout_batch.month_over', `payments made now count in ${month}, not in ${payMonth}`, {
    payMonth,
    month,
  })
}

async function bankDefinitionFor(tx: Tx, brandId: number, { method, bankTemplateId }: BatchInput): Promise<unknown> {
  if (method !== 'bank') return null
  const template = bankTemplateId && (await findBankTemplate(tx, brandId, bankTemplateId))
  if (template) return template.definition
  throw new DomainError('bank_template.not_found', 'choose the column template of your bank for this batch')
}

const toRow = (brandId: number, batchId: Uuid, { currency }: BatchRequest, line: BatchPlan['lines'][number]) => ({
  brandId,
  id: line.id,
  batchId,
  statementId: line.statementId,
  partnerId: line.partnerId,
  part: line.part,
  payeeKey: line.payeeKey,
  labourIncome: line.isLabourIncome,
  currency,
  grossMinor: line.grossMinor,
  taxMinor: line.taxMinor,
  feeMinor: 0n,
  netMinor: line.netMinor,
  ...line.before,
  payoutAccountId: line.accountId,
  status: 'pending' as const,
})
