import type { Tx } from '@qudao/db/client'
import { sum } from '../../domain/money.ts'
import type { Uuid } from '../../platform/ids.ts'
import { dueOf, type TaxOnPayment, taxFor } from '../../settlements/index.ts'
import type { BatchRow, LineRow } from '../queries/batches.ts'
import type { Payee } from '../queries/lines.ts'
import { type MonthBefore, monthBefore } from './batch-plan.ts'

export type LeftOutReason = 'payout.due_shrank' | 'payout.tax_changed' | 'payout.account_changed' | 'payout.tax_unset'
export type Recheck = {
  sound: LineRow[]
  leftOut: Map<LeftOutReason, Uuid[]>
  /** What the tax of each sound payment counts before it, by partner: drafts that never left are no longer in it. */
  before: Map<Uuid, MonthBefore>
}

/** The drafted lines of one partner: parts of one payment. */
type Payment = { partnerId: Uuid; lines: readonly LineRow[]; grossMinor: bigint; taxMinor: bigint }

/**
 * Holds drafted lines against the books of this moment. A partner whose lines no longer hold is left out whole: paying
 * one part of a split and not the other would be a payment nobody approved. Two partners with one tax number share a
 * month, so what one of them no longer takes part in is taxed anew for the other; and a draft that stands before this
 * batch counts only once it has left, so that never more is withheld than the month gives.
 */
export async function recheckLines(
  tx: Tx,
  batch: BatchRow,
  lines: readonly LineRow[],
  payees: ReadonlyMap<Uuid, Payee>,
): Promise<Recheck> {
  const leftOut: Recheck['leftOut'] = new Map()
  const leave = ({ lines: own }: Payment, reason: LeftOutReason) =>
    leftOut.set(reason, [...(leftOut.get(reason) ?? []), ...own.map(({ id }) => id)])
  const dues = await duesOf(tx, batch, lines)
  let sound: Payment[] = []
  for (const payment of paymentsOf(lines)) {
    const reason = reasonBeforeTax(payment, dues, payees.get(payment.partnerId))
    if (reason) leave(payment, reason)
    else sound.push(payment)
  }
  for (;;) {
    const taxes = await taxesNow(tx, batch, sound)
    const changed = sound.filter((payment) => !isTaxedAsDrafted(payment, taxes.get(payment.partnerId)))
    if (changed.length === 0) return { sound: sound.flatMap(({ lines: own }) => own), leftOut, before: beforeOf(taxes) }
    for (const payment of changed) leave(payment, 'payout.tax_changed')
    sound = sound.filter((payment) => !changed.includes(payment))
  }
}

function paymentsOf(lines: readonly LineRow[]): Payment[] {
  return [...Map.groupBy(lines, ({ partnerId }) => partnerId)].map(([partnerId, own]) => ({
    partnerId,
    lines: own,
    grossMinor: sum(own.map(({ grossMinor }) => grossMinor)),
    taxMinor: sum(own.map(({ taxMinor }) => taxMinor)),
  }))
}

async function duesOf(tx: Tx, { brandId, currency }: BatchRow, lines: readonly LineRow[]) {
  const partnerIds = [...new Set(lines.map(({ partnerId }) => partnerId))]
  const dues = await dueOf(tx, brandId, { currency, partnerIds })
  return new Map(dues.map(({ partnerId, dueMinor }) => [partnerId, dueMinor]))
}

function reasonBeforeTax(
  { partnerId, lines }: Payment,
  dues: ReadonlyMap<Uuid, bigint>,
  payee: Payee | undefined,
): LeftOutReason | undefined {
  // the batch's own lines are counted as live, so what is due beside them must not be negative
  if ((dues.get(partnerId) ?? -1n) < 0n) return 'payout.due_shrank'
  if (!payee || payee.taxHandling === 'unset') return 'payout.tax_unset'
  return lines.some(({ payoutAccountId }) => payoutAccountId !== payee.accountId) ? 'payout.account_changed' : undefined
}

function taxesNow(tx: Tx, batch: BatchRow, payments: readonly Payment[]): Promise<Map<Uuid, TaxOnPayment>> {
  const { currency, payMonth, id: exceptBatchId } = batch
  return taxFor(tx, batch.brandId, { currency, payMonth, exceptBatchId, leftOnly: true, payees: payments })
}

function beforeOf(taxes: ReadonlyMap<Uuid, TaxOnPayment>): Map<Uuid, MonthBefore> {
  const known = [...taxes].map(
    ([partnerId, tax]) => [partnerId, tax.blocked === null ? monthBefore(tax) : null] as const,
  )
  return new Map(known.filter((pair): pair is [Uuid, MonthBefore] => pair[1] !== null))
}

function isTaxedAsDrafted({ lines, taxMinor }: Payment, tax: TaxOnPayment | undefined): boolean {
  if (tax?.blocked !== null) return false
  const isSameKind = ({ labourIncome, payeeKey }: LineRow) =>
    labourIncome === tax.isLabourIncome && payeeKey === tax.payeeKey
  return tax.taxMinor === taxMinor && lines.every(isSameKind)
}
