import type { z } from '@hono/zod-openapi'
import { toInstantOrNull } from '../../platform/wire.ts'
import type { Earnings } from '../schemas/earnings.ts'
import type { Earnings as Row } from '../service/my-earnings.ts'
import { toStatement } from './statement.ts'

type Step = z.input<typeof Earnings>['next']['steps'][number]

export function toEarnings({
  currency,
  balances,
  payableEntriesMinor,
  payments,
  upcoming,
  statement,
  nextClose,
  payDay,
}: Row): z.input<typeof Earnings> {
  return {
    currency,
    heldMinor: String(balances.heldMinor),
    // money in a batch that has not left stands in the payable balance until the file does
    payableMinor: String(balances.payableMinor - payments.pendingGrossMinor),
    payableEntriesMinor: String(payableEntriesMinor),
    inPaymentMinor: String(payments.pendingGrossMinor + payments.sentGrossMinor),
    paidMinor: String(payments.paidGrossMinor),
    paidTaxMinor: String(payments.paidTaxMinor),
    paidNetMinor: String(payments.paidNetMinor),
    channelMinor: String(balances.channelMinor),
    lastPaidAt: toInstantOrNull(payments.lastPaidAt),
    upcoming: upcoming.map(({ day, amountMinor, entries }) => ({ day, amountMinor: String(amountMinor), entries })),
    next: {
      statement: statement && toStatement(statement, 'partner'),
      netMinor: String(statement?.payment.netMinor ?? 0n),
      steps: stepsOf(statement, nextClose, payableOn(statement, payDay)),
      nextPeriod: nextClose?.period ?? null,
      payDay: { dayOfMonth: payDay.dayOfMonth, on: payDay.on, isPast: payDay.isPast },
    },
  }
}

/** The pay day of a statement that will be paid; a day that is over is no promise, nor one for money that waits. */
function payableOn(statement: Row['statement'], { startsAt, isPast }: Row['payDay']): Date | null {
  if (!statement || isPast || statement.state === 'paid') return null
  const { kind, taxUnset, carryReason } = statement.payment
  return taxUnset || kind === 'carried' || carryReason !== null ? null : startsAt
}

/** The way of the newest statement to the account; before the first one, the end of the month. */
function stepsOf(statement: Row['statement'], nextClose: Row['nextClose'], payableAt: Date | null): Step[] {
  const step = (name: Step['step'], doneAt: Date | null, isDone = doneAt !== null): Step => ({
    step: name,
    doneAt: toInstantOrNull(doneAt),
    isDone,
    expectedAt: null,
  })
  if (!statement) {
    const end = { ...step('month_end', null), expectedAt: toInstantOrNull(nextClose?.endsAt ?? null) }
    return [end, ...(['closed', 'reviewed', 'approved', 'in_payment', 'paid'] as const).map((name) => step(name, null))]
  }
  const { state } = statement
  return [
    step('closed', statement.preparedAt),
    step('reviewed', statement.reviewedAt),
    step('approved', statement.approvedAt),
    step('in_payment', null, state === 'in_payment' || state === 'paid'),
    { ...step('paid', statement.lastPaidAt, state === 'paid'), expectedAt: toInstantOrNull(payableAt) },
  ]
}
