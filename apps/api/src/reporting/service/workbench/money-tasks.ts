import { inBrand, readInBrand } from '@qudao/db/client'
import { addDays, dateOf, parseLocalTime, periodBounds } from '../../../domain/clocks.ts'
import { sum } from '../../../domain/money.ts'
import { firstPayDay } from '../../../domain/payout/pay-day.ts'
import { can, type Member } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { dueOf, listSettlements } from '../../../settlements/index.ts'
import {
  type BatchInWork,
  batchesInWork,
  failedPayments,
  listCurrencies,
  listPayablePartners,
} from '../../queries/workbench/payouts.ts'
import { statementsInWork } from '../../queries/workbench/statements.ts'
import { type Task, task } from './task.ts'

/** Months that are over and can be closed now. */
export async function monthsToClose(deps: Deps, actor: Member): Promise<Task[]> {
  const { open } = await listSettlements(deps, actor)
  return open
    .filter(({ state }) => state === 'ready')
    .map(({ period, currency, entries, amountMinor, endsAt }) =>
      task({ kind: 'close_month', count: entries, amounts: [amount(currency, amountMinor)], period, since: endsAt }),
    )
}

/** Statements to review or approve, a month at a time. */
export async function statementTasks({ db }: Deps, actor: Member): Promise<Task[]> {
  const rows = await readInBrand(db, actor, (sql) => statementsInWork(sql, actor.brandId, actor.memberId))
  return rows.flatMap(({ settlementId, period, currency, by, since, reviewedSince, ...counts }) => {
    const shared = { subject: { prefix: 'stl', id: settlementId }, period, by }
    const tasks: Task[] = []
    if (counts.toReview > 0 && can(actor, 'settlements.review')) {
      const amounts = [amount(currency, counts.toReviewMinor)]
      tasks.push(task({ kind: 'review_statements', ...shared, count: counts.toReview, amounts, since }))
    }
    if (counts.toApprove > 0 && can(actor, 'settlements.approve')) {
      const amounts = [amount(currency, counts.toApproveMinor)]
      const waiting = { count: counts.toApprove, amounts, since: reviewedSince ?? since }
      tasks.push(task({ kind: 'approve_statements', ...shared, ...waiting }))
    }
    return tasks
  })
}

/** Approved balances that a batch could take now: above the minimum, with tax handling and account. */
export function payoutsToPrepare({ db }: Deps, actor: Member): Promise<Task[]> {
  const { brandId, brand } = actor
  const minimum = BigInt(brand.settings.minimumPayoutMinor)
  return inBrand(db, actor, async (tx) => {
    const tasks: Task[] = []
    for (const currency of await listCurrencies(tx, brandId)) {
      const dues = (await dueOf(tx, brandId, { currency })).flatMap(
        ({ partnerId, dueMinor, statementApprovedAt: at }) =>
          at && dueMinor > 0n && dueMinor >= minimum ? [{ partnerId, dueMinor, at }] : [],
      )
      const ids = await listPayablePartners(
        tx,
        brandId,
        dues.map(({ partnerId }) => partnerId),
      )
      const ready = dues.filter(({ partnerId }) => ids.includes(partnerId))
      if (ready.length === 0) continue
      const total = sum(ready.map(({ dueMinor }) => dueMinor))
      const since = new Date(Math.min(...ready.map(({ at }) => at.getTime())))
      tasks.push(task({ kind: 'prepare_payout', count: ready.length, amounts: [amount(currency, total)], since }))
    }
    return tasks
  })
}

/** Payments that came back, by batch: their accounts are changed, or the next batch fails again. */
export async function failedPaymentTasks({ db }: Deps, actor: Member): Promise<Task[]> {
  const batches = await readInBrand(db, actor, (sql) => failedPayments(sql, actor.brandId))
  return batches.map(({ id, number, payMonth, count, currency, netMinor, since }) =>
    task({
      kind: 'mend_failed_payments',
      subject: { prefix: 'pay', id },
      number,
      period: payMonth,
      count,
      amounts: [amount(currency, netMinor)],
      since,
    }),
  )
}

/** Batches that wait for this member's next step. */
export async function batchTasks({ db }: Deps, actor: Member): Promise<Task[]> {
  const batches = await readInBrand(db, actor, (sql) => batchesInWork(sql, actor.brandId))
  return batches.flatMap((batch) => {
    const kind = stepOf(batch, actor)
    if (!kind) return []
    const { id, number, payMonth, by, since, count, netMinor, currency } = batch
    const due = kind === 'reconcile_batch' ? null : dueOfBatch(actor.brand, payMonth, since)
    const subject = { prefix: 'pay', id }
    const amounts = [amount(currency, netMinor)]
    return [task({ kind, subject, number, period: payMonth, count, amounts, by, since, ...due })]
  })
}

/**
 * The next pay day since the batch began to wait, if the brand has one in the batch's month. Else the end of that month:
 * its tax was worked out for it, so a file that has not left by then is refused.
 */
function dueOfBatch(
  { settings, timeZone }: Member['brand'],
  payMonth: string,
  since: Date,
): Pick<Task, 'dueAt' | 'dueBy'> {
  const payDay = settings.payDay ? firstPayDay(settings.payDay, dateOf(since, timeZone)) : null
  const starts = payDay?.startsWith(payMonth) ? parseLocalTime(payDay, timeZone) : undefined
  if (!starts) return { dueAt: periodBounds(payMonth, timeZone).end, dueBy: 'tax_month' }
  return { dueAt: new Date(addDays(starts, 1, timeZone).getTime() - 1), dueBy: 'pay_day' }
}

function stepOf({ status, preparedBy }: BatchInWork, actor: Member) {
  if (status === 'draft') {
    return can(actor, 'payouts.approve') && preparedBy !== actor.memberId ? 'approve_batch' : undefined
  }
  if (!can(actor, 'payouts.export')) return undefined
  return status === 'approved' ? 'export_batch' : 'reconcile_batch'
}

const amount = (currency: string, minor: bigint) => ({ currency, minor: String(minor) })
