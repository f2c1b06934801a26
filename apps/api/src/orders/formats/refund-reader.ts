import { hashText, type TableBatch } from '../../platform/tabular/index.ts'
import { CellReader } from './cell-reader.ts'
import { cleanId } from './clean-text.ts'
import { fieldLabel } from './fields.ts'
import { REFUND_FIELD_NAMES, type RefundField } from './refund-fields.ts'
import type { RefundPlan } from './refund-plan.ts'
import { type RefundMeaning, refundMeaning } from './refund-statuses.ts'
import type { ReportedRefund } from './reported-refund.ts'

/** Turns rows of one file into refunds by its plan. */
export class RefundReader {
  readonly target = 'refunds'
  readonly plan: RefundPlan
  readonly cells: CellReader
  key = ''
  orderNo = ''
  /** A refund is no sale: what it is about is counted with its line. */
  readonly paidKnown = null

  constructor(plan: RefundPlan) {
    this.plan = plan
    this.cells = new CellReader(plan)
  }

  groupHash(batch: TableBatch, row: number): number {
    const { suitId, subOrderNo } = this.plan.at
    return hashText(`${cleanId(batch.text(row, suitId))}:${cleanId(batch.text(row, subOrderNo))}`, 0x811c9dc5)
  }

  /** The refund of a row, or null: then `cells.issues` say why. */
  read(batch: TableBatch, row: number): ReportedRefund | null {
    const { cells, plan } = this
    const { at } = plan
    cells.begin(batch, row)
    const suitId = cells.orderNo(at.suitId)
    const subOrderNo = cells.orderNo(at.subOrderNo)
    this.orderNo = cells.orderNo(at.orderNo)
    this.key = suitId && subOrderNo ? `${suitId}:${subOrderNo}` : ''
    const rawStatus = cells.name(at.status)
    const meaning = this.meaningOf(rawStatus)
    const refundMinor = cells.amount(at.refund)
    const refund: ReportedRefund = {
      refundKey: this.key,
      suitId,
      subOrderNo,
      orderNo: this.orderNo,
      productId: cells.id(at.productId),
      productTitle: cells.title(at.productTitle),
      slotCode: cells.id(at.slotCode),
      relationId: cells.id(at.relationId),
      specialId: cells.id(at.specialId),
      refundMinor: refundMinor ?? 0n,
      settledMinor: cells.amount(at.settled),
      incomeRefundMinor: cells.amount(at.incomeRefund),
      commissionRefundMinor: cells.amount(at.commissionRefund),
      subsidyRefundMinor: cells.amount(at.subsidyRefund),
      commissionTechFeeRefundMinor: cells.amount(at.commissionTechFeeRefund),
      subsidyTechFeeRefundMinor: cells.amount(at.subsidyTechFeeRefund),
      commissionAgentFeeRefundMinor: cells.amount(at.commissionAgentFeeRefund),
      subsidyAgentFeeRefundMinor: cells.amount(at.subsidyAgentFeeRefund),
      ...meaning,
      rawStatus,
      openedAtMs: cells.time(at.openedAt),
      confirmedAtMs: cells.time(at.confirmedAt),
      modifiedAtMs: cells.time(at.modifiedAt),
      currency: plan.currency,
      rowOffset: batch.offset(row),
      rowLength: batch.length(row),
      lineNo: batch.lineNo(row),
    }
    if (suitId === '') this.reportMissing('suitId')
    if (subOrderNo === '') this.reportMissing('subOrderNo')
    if (refundMinor === null) this.reportMissing('refund')
    return cells.issues.length > 0 ? null : refund
  }

  /** Refunds are never several of one key, so their order in a group does not matter. */
  orderKey(): string {
    return ''
  }

  private meaningOf(rawStatus: string): RefundMeaning {
    const meaning = refundMeaning(rawStatus)
    if (meaning) return meaning
    if (rawStatus === '') this.reportMissing('status')
    else this.cells.report('unknown_status', this.cells.columnName(this.plan.at.status), rawStatus)
    return { state: 'open', recoverFrom: '', recovered: false }
  }

  private reportMissing(field: RefundField): void {
    const name = this.cells.columnName(this.plan.at[field]) || fieldLabel(REFUND_FIELD_NAMES[field])
    this.cells.report('missing_required', name, '')
  }
}
