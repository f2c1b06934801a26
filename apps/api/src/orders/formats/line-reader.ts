import { hashText, type TableBatch } from '../../platform/tabular/index.ts'
import { CellReader } from './cell-reader.ts'
import { cleanId } from './clean-text.ts'
import { fieldLabel, LINE_FIELD_NAMES, type LineField } from './fields.ts'
import type { LinePlan } from './line-plan.ts'
import { MappedRow } from './mapped-row.ts'
import type { LineState, ReportedLine } from './reported-line.ts'
import { statusKey } from './statuses.ts'

const HASH_SEED = 0x811c9dc5
const HASH_STEP = 0x01000193
const KEY_SEPARATOR = 0x3a

/**
 * Turns rows of one file into lines by its plan. Values of the row being read stand in fields until the line is made:
 * this is the hot path of an import, and it allocates little but the line itself.
 */
export class LineReader {
  readonly target = 'lines'
  readonly plan: LinePlan
  readonly cells: CellReader
  /** The key of the row read last, '' when it cannot be told. */
  key = ''
  orderNo = ''

  private readonly mapped: MappedRow | null
  private subOrderNo = ''
  private productId = ''
  private rawStatus = ''
  private state: LineState = 'invalid'
  private excluded: ReportedLine['excluded'] = ''
  private isReturn = false
  private isSettled = false
  private isClosedButSettled = false
  private quantity = 1
  private paid: bigint | null = null
  private settled: bigint | null = null
  private refunded: bigint | null = null
  private createdAt: number | null = null
  private paidAt: number | null = null
  private receivedAt: number | null = null
  private settledAt: number | null = null

  constructor(plan: LinePlan) {
    this.plan = plan
    this.cells = new CellReader(plan)
    this.mapped = plan.mapped ? new MappedRow(plan, plan.mapped, this.cells) : null
  }

  get paidKnown(): bigint | null {
    const { cells, plan, paid } = this
    const parts = this.mapped ? [plan.at.quantity, plan.at.unitPrice, plan.at.paid] : [plan.at.paid]
    const isDoubtful = this.isReturn || parts.some((column) => cells.hasIssue(column))
    return isDoubtful ? null : paid
  }

  /** A hash of the row's key: the same for rows of one group, in any spelling of their identifiers. */
  groupHash(batch: TableBatch, row: number): number {
    let hash = HASH_SEED
    for (const column of this.plan.keyColumns) {
      const plain = batch.wordHash(row, column, hash)
      hash = plain === -1 ? hashText(cleanId(batch.text(row, column)), hash) : plain
      hash = Math.imul(hash ^ KEY_SEPARATOR, HASH_STEP)
    }
    return hash >>> 0
  }

  /** The line of a row, or null: then `cells.issues` say why. */
  read(batch: TableBatch, row: number): ReportedLine | null {
    this.cells.begin(batch, row)
    this.readKey()
    this.readState()
    this.readDates()
    this.readAmounts()
    const line = this.toLine(batch, row)
    this.requireValues()
    return this.cells.issues.length > 0 ? null : line
  }

  /**
   * What puts the lines of a group in order: their content in a fixed form where it can be read and the raw text where
   * it cannot, so that a row with a damaged amount has its place too. What changes over a line's life comes last.
   */
  orderKey(batch: TableBatch, row: number): string {
    const { cells } = this
    const { at } = this.plan
    cells.begin(batch, row)
    const text = (column: number) => cells.raw(column)
    const money = (column: number) => String(cells.amountOrNull(column) ?? text(column))
    const created = String(cells.time(at.createdAt) ?? text(at.createdAt))
    const parts = [created, money(at.unitPrice), text(at.quantity), money(at.paid), text(at.slotCode), text(at.status)]
    return [...parts, money(at.settled)].map((part) => part.padStart(20, ' ')).join('|')
  }

  private readKey(): void {
    const { cells, plan } = this
    this.orderNo = cells.orderNo(plan.at.orderNo)
    this.subOrderNo = cells.orderNo(plan.at.subOrderNo)
    this.productId = cells.id(plan.at.productId)
    if (plan.keyPrefix === 'p') {
      this.key = this.orderNo && this.productId ? `p:${this.orderNo}:${this.productId}` : ''
    } else if (this.mapped) this.key = this.mapped.key()
    else this.key = this.subOrderNo ? `${plan.keyPrefix}:${this.subOrderNo}${this.roleSuffix()}` : ''
  }

  /** A third party's share of a line is a row of its own, with the same trade id. */
  private roleSuffix(): string {
    const role = this.plan.at.orderRole < 0 ? '' : this.cells.name(this.plan.at.orderRole)
    return role === '3' || role.startsWith('三方') ? ':3' : ''
  }

  private readState(): void {
    const { cells, plan, mapped } = this
    this.isReturn = mapped?.isReturn() ?? false
    this.excluded = mapped?.excluded(this.productId) ?? ''
    this.rawStatus = cells.name(plan.at.status)
    const state =
      plan.constantState ?? plan.statuses.get(this.rawStatus) ?? plan.statuses.get(statusKey(this.rawStatus))
    if (state === undefined && this.rawStatus !== '') {
      cells.report('unknown_status', cells.columnName(plan.at.status), this.rawStatus)
    }
    this.state = state ?? 'invalid'
  }

  private readDates(): void {
    const { cells, plan } = this
    this.paidAt = cells.time(plan.at.paidAt)
    this.createdAt = cells.time(plan.at.createdAt) ?? this.paidAt
    this.receivedAt = cells.time(plan.at.receivedAt)
    this.settledAt = cells.time(plan.at.settledAt)
  }

  private readAmounts(): void {
    const { cells, plan, mapped } = this
    this.quantity = cells.quantity(plan.at.quantity)
    if (this.isReturn || this.excluded !== '') this.quantity = Math.abs(this.quantity)
    else if (this.quantity < 0) cells.report('bad_quantity', cells.columnName(plan.at.quantity), String(this.quantity))
    this.paid = mapped ? mapped.paid(this.quantity, this.excluded !== '') : cells.amount(plan.at.paid)
    this.refunded = cells.amount(plan.at.refunded)
    const settled = cells.amount(plan.at.settled)
    const isPositive = settled !== null && settled > 0n
    this.isClosedButSettled = plan.paysClosedOrders && this.state === 'invalid' && isPositive
    this.isSettled = this.state === 'settled' || this.isClosedButSettled
    // before it is settled a report says 0 where it means "not yet"
    this.settled = this.isSettled || isPositive ? settled : null
    if (!this.isSettled || !plan.settlesAsPaid) return
    this.settled ??= plan.settlesLessRefunded ? lessRefunded(this.paid, this.refunded) : this.paid
    this.settledAt ??= this.receivedAt ?? this.paidAt ?? this.createdAt
  }

  private toLine(batch: TableBatch, row: number): ReportedLine {
    const { cells, plan } = this
    const { at, constants } = plan
    return {
      kind: this.isReturn ? 'return' : 'sale',
      lineKey: this.key,
      groupKey: this.key,
      occurrence: 1,
      groupSize: 1,
      contentKey: '',
      orderNo: this.orderNo,
      subOrderNo: this.subOrderNo,
      productId: this.productId,
      productTitle: cells.title(at.productTitle),
      skuCode: cells.id(at.skuCode),
      category: cells.name(at.category) || (constants.category ?? ''),
      shopName: cells.name(at.shopName) || (constants.shopName ?? ''),
      sellerNick: cells.name(at.sellerNick),
      slotCode: cells.id(at.slotCode) || cells.id(at.pid) || (constants.slotCode ?? ''),
      slotName: cells.name(at.slotName),
      relationId: cells.id(at.relationId),
      specialId: cells.id(at.specialId),
      siteId: cells.id(at.siteId),
      siteName: cells.name(at.siteName),
      pubId: cells.id(at.pubId),
      customerRef: cells.id(at.customerRef),
      quantity: this.quantity,
      unitPriceMinor: cells.amountOrNull(at.unitPrice),
      paidMinor: this.paid ?? 0n,
      settledMinor: this.settled,
      channelIncomeMinor: cells.amount(this.isSettled ? at.incomeAtSettlement : at.incomeAtPayment),
      channelFeeMinor: cells.amount(at.channelFee),
      channelCommissionMinor: cells.amount(at.channelCommission),
      refundedMinor: this.refunded,
      refundFlag: this.isDisputed(),
      rawStatus: this.rawStatus,
      state: this.state,
      note: this.note(),
      excluded: this.excluded,
      createdAtMs: this.createdAt ?? 0,
      paidAtMs: this.paidAt,
      receivedAtMs: this.receivedAt,
      settledAtMs: this.settledAt,
      modifiedAtMs: cells.time(at.modifiedAt),
      datedAtMs: this.paidAt ?? this.createdAt ?? 0,
      dateBasis: this.paidAt === null ? 'created' : 'paid',
      currency: plan.currency,
      rowOffset: batch.offset(row),
      rowLength: batch.length(row),
      lineNo: batch.lineNo(row),
    }
  }

  private note(): ReportedLine['note'] {
    if (this.isClosedButSettled) return 'closed_but_settled'
    return this.paid === 0n && this.excluded === '' ? 'zero_amount' : ''
  }

  /** A refund is under way, or is said to have succeeded without an amount. */
  private isDisputed(): boolean {
    const { cells } = this
    const { refundTag, refundStatus } = this.plan.at
    if (refundTag >= 0 && /^(1|是|true|维权|维权单|维权订单)$/.test(cells.name(refundTag))) return true
    if (refundStatus < 0) return false
    const word = cells.name(refundStatus)
    if (/没有|无|未|关闭|取消|失败|拒绝/.test(word)) return false
    return /成功|完成/.test(word) ? this.refunded === null || this.refunded === 0n : word !== ''
  }

  private requireValues(): void {
    for (const field of this.plan.required) if (!this.hasValue(field)) this.reportMissing(field)
    if (!this.isSettled || this.plan.settlesAsPaid) return
    if (this.settled === null) this.reportMissing('settled')
    if (this.settledAt === null && !this.isClosedButSettled) this.reportMissing('settledAt')
  }

  private hasValue(field: LineField): boolean {
    if (field === 'orderNo') return this.orderNo !== ''
    if (field === 'subOrderNo') return this.subOrderNo !== ''
    if (field === 'productId') return this.productId !== ''
    if (field === 'status') return this.rawStatus !== '' || this.plan.constantState !== null
    if (field === 'paid') return this.paid !== null
    if (field === 'createdAt') return this.createdAt !== null
    return (
      this.excluded !== '' || this.cells.raw(this.plan.at[field]) !== '' || this.plan.constants[field] !== undefined
    )
  }

  private reportMissing(field: LineField): void {
    const { cells, plan } = this
    cells.report('missing_required', cells.columnName(plan.at[field]) || fieldLabel(LINE_FIELD_NAMES[field]), '')
  }
}

function lessRefunded(paid: bigint | null, refunded: bigint | null): bigint | null {
  if (paid === null || refunded === null) return paid
  return paid > refunded ? paid - refunded : 0n
}
