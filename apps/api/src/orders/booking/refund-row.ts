import { newId } from '../../platform/ids.ts'
import { type ReportedRefund, refundFingerprint } from '../formats/index.ts'
import type { RefundRow } from './chunk-plan.ts'
import { NO_REFUNDS, type RefundSum } from './line-row.ts'

const STATES = { open: 'open', confirmed: 'succeeded', failed: 'failed' } as const

/**
 * A refund as the platform reports it, as a row of ours; its line is found later.
 *
 * @param fallbackMs when it happened, if the report gives no time at all
 */
export function toRefundRow(refund: ReportedRefund, fallbackMs: number): RefundRow {
  return {
    id: newId(),
    refundKey: refund.refundKey,
    lineId: null,
    lineKey: refund.subOrderNo === '' ? null : `t:${refund.subOrderNo}`,
    orderNo: refund.orderNo,
    productTitle: refund.productTitle,
    amountMinor: refund.refundMinor,
    incomeRefundMinor: incomeTakenBack(refund),
    quantity: null,
    currency: refund.currency,
    state: STATES[refund.state],
    rawStatus: refund.rawStatus,
    refundedAtMs: refund.confirmedAtMs ?? refund.openedAtMs ?? refund.modifiedAtMs ?? fallbackMs,
    rowOffset: refund.rowOffset,
    rowLength: refund.rowLength,
    rowHash: refundFingerprint(refund),
  }
}

/**
 * What the platform takes back of our own income. The parts 应退还佣金 and 应退还补贴 stand without the service fees,
 * like the income they reduce; the total 应退还预估收入 includes them, so it counts less those that are reported.
 */
function incomeTakenBack(refund: ReportedRefund): bigint | null {
  const { commissionRefundMinor, subsidyRefundMinor, incomeRefundMinor } = refund
  if (commissionRefundMinor !== null || subsidyRefundMinor !== null) {
    return (commissionRefundMinor ?? 0n) + (subsidyRefundMinor ?? 0n)
  }
  if (incomeRefundMinor === null) return null
  const fees = [
    refund.commissionTechFeeRefundMinor,
    refund.subsidyTechFeeRefundMinor,
    refund.commissionAgentFeeRefundMinor,
    refund.subsidyAgentFeeRefundMinor,
  ]
  const net = fees.reduce<bigint>((left, fee) => left - (fee ?? 0n), incomeRefundMinor)
  return net > 0n ? net : 0n
}

/** Whether a refund takes money: a return may take back pieces alone. */
export const takesMoney = ({ amountMinor }: Pick<RefundRow, 'amountMinor'>): boolean => amountMinor > 0n

/** What refunds come to. One that takes no money says nothing of income, and dates no reversal. */
export function sumRefunds(all: readonly RefundRow[]): RefundSum {
  const refunds = all.filter(takesMoney)
  if (refunds.length === 0) return NO_REFUNDS
  const succeeded = refunds.filter(({ state }) => state === 'succeeded')
  return {
    count: refunds.length,
    open: refunds.filter(({ state }) => state === 'open').length,
    succeededMinor: succeeded.reduce((total, { amountMinor }) => total + amountMinor, 0n),
    incomeMinor: succeeded.reduce<bigint | null>(
      (total, { incomeRefundMinor }) =>
        total === null || incomeRefundMinor === null ? null : total + incomeRefundMinor,
      0n,
    ),
    lastAtMs: succeeded.reduce<number | null>(
      (last, { refundedAtMs }) => Math.max(last ?? refundedAtMs, refundedAtMs),
      null,
    ),
  }
}
