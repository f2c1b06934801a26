import { type LifeState, type LineMoney, refundedOf } from '../../domain/commission/line-base.ts'
import { shownState } from '../../domain/commission/line-state.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { ReportedLine } from '../formats/index.ts'

export type ShownLineState = ReturnType<typeof shownState>

/** An order line as the table holds it; instants are epoch milliseconds. */
export type LineRow = {
  id: Uuid
  lineKey: string
  contentKey: string | null
  orderNo: string
  productId: string
  productTitle: string
  skuCode: string | null
  customerRef: string | null
  category: string
  shopName: string
  slotCode: string
  partnerId: Uuid
  quantity: number
  currency: string
  paidMinor: bigint
  settledMinor: bigint | null
  channelIncomeMinor: bigint | null
  refundedMinor: bigint
  reportedRefundMinor: bigint | null
  state: ShownLineState
  reportedState: LifeState | null
  rawStatus: string
  excluded: 'excluded_product' | 'zero_price' | null
  orderedAtMs: number
  paidAtMs: number | null
  settledAtMs: number | null
  modifiedAtMs: number | null
  datedAtMs: number
  dateBasis: 'paid' | 'created'
  rowOffset: number
  rowLength: number
  rowHash: number
  mappingVersion: number
}

/** Refunds of one line that are reported on their own, added up. */
export type RefundSum = Readonly<{
  count: number
  open: number
  succeededMinor: bigint
  /** null when one of those that succeeded does not say what it takes of the channel's income. */
  incomeMinor: bigint | null
  /** When the last of those that succeeded did, by the platform. */
  lastAtMs: number | null
}>

export const NO_REFUNDS: RefundSum = { count: 0, open: 0, succeededMinor: 0n, incomeMinor: 0n, lastAtMs: null }

export type LinePlace = Readonly<{
  id: Uuid
  partnerId: Uuid
  slotCode: string
  rowHash: number
  /** The reading that gave the line its present state. */
  mappingVersion: number
}>

/** What the report says of a line, as a row of ours. */
export function toLineRow(line: ReportedLine, place: LinePlace, refunds: RefundSum): LineRow {
  const settledAtMs = line.state === 'settled' || settledThoughClosed(line) ? settledInstant(line) : null
  const row: LineRow = {
    ...place,
    lineKey: line.lineKey,
    contentKey: line.contentKey || null,
    orderNo: line.orderNo,
    productId: line.productId,
    productTitle: line.productTitle,
    skuCode: line.skuCode || null,
    customerRef: line.customerRef || null,
    category: line.category,
    shopName: line.shopName,
    quantity: line.quantity,
    currency: line.currency,
    paidMinor: line.paidMinor,
    settledMinor: line.settledMinor,
    channelIncomeMinor: incomeAfterFees(line),
    refundedMinor: 0n,
    reportedRefundMinor: line.refundedMinor,
    state: line.state,
    reportedState: null,
    rawStatus: line.rawStatus,
    excluded: line.excluded || null,
    orderedAtMs: line.createdAtMs ?? line.datedAtMs,
    paidAtMs: line.paidAtMs,
    settledAtMs,
    modifiedAtMs: line.modifiedAtMs,
    datedAtMs: line.datedAtMs,
    dateBasis: line.dateBasis,
    rowOffset: line.rowOffset,
    rowLength: line.rowLength,
  }
  return withRefunds(row, line.state, refunds, line.refundFlag)
}

/**
 * The row with its refunds: how much is refunded and which state to show. A report that marks a line as in dispute
 * while no refund of it is known keeps it open, so that nothing is paid before the refund file has come.
 */
export function withRefunds(row: LineRow, life: LifeState, refunds: RefundSum, flagged = false): LineRow {
  const refundedMinor = refundedOf({
    refundedMinor: refunds.succeededMinor,
    reportedRefundMinor: row.reportedRefundMinor,
  })
  const unexplained = flagged && refunds.count === 0 && refundedMinor === 0n ? 1 : 0
  const state = shownState(life, {
    paidMinor: row.paidMinor,
    refundedMinor,
    openRefunds: refunds.open + unexplained,
  })
  return { ...row, refundedMinor, state, reportedState: state === life ? null : life }
}

/** What the report says of the line's life, whatever refunds make of it. */
export function lifeOf({ state, reportedState }: Pick<LineRow, 'state' | 'reportedState'>): LifeState {
  // safe because a state that only refunds can make always stands beside the reported one
  return reportedState ?? (state as LifeState)
}

export function moneyOf(row: LineRow, refunds: RefundSum): LineMoney {
  const { paidMinor, settledMinor, channelIncomeMinor, reportedRefundMinor } = row
  return {
    life: lifeOf(row),
    paidMinor,
    settledMinor,
    channelIncomeMinor,
    refundedMinor: refunds.succeededMinor,
    incomeRefundedMinor: refunds.incomeMinor,
    reportedRefundMinor,
  }
}

// the platform reports its estimate with its service fee still in it, and pays without
function incomeAfterFees({ channelIncomeMinor, channelFeeMinor }: ReportedLine): bigint | null {
  if (channelIncomeMinor === null || channelFeeMinor === null) return channelIncomeMinor
  return channelIncomeMinor > channelFeeMinor ? channelIncomeMinor - channelFeeMinor : 0n
}

const settledThoughClosed = ({ state, settledMinor }: ReportedLine) =>
  state === 'invalid' && settledMinor !== null && settledMinor > 0n

/** A settled line always has a settled instant: without one in the report, the latest the report does have. */
const settledInstant = (line: ReportedLine): number =>
  line.settledAtMs ?? line.receivedAtMs ?? line.modifiedAtMs ?? line.datedAtMs
