/** The life cycle a report states; that a line is partly or fully refunded follows from amounts, not from here. */
export type LineState = 'created' | 'paid' | 'received' | 'settled' | 'invalid' | 'refund_open' | 'punished'

export const LINE_STATES: readonly LineState[] = [
  'created',
  'paid',
  'received',
  'settled',
  'invalid',
  'refund_open',
  'punished',
]

/**
 * One line as an order report states it, in our words and units: amounts in minor units of `currency`, instants in
 * epoch milliseconds, identifiers as text, '' where the report has no such text and null where it has no such value.
 * Every field is always set and in this order, so that hundreds of thousands of them share one hidden class.
 */
export type ReportedLine = {
  /** 'return' only in mapped files, for a row that takes back earlier lines: its magnitudes are positive. */
  kind: 'sale' | 'return'
  /** `groupKey`, and from the second line of a group on `groupKey#2`, `groupKey#3` … */
  lineKey: string
  groupKey: string
  occurrence: number
  /** Lines of this group in the file. */
  groupSize: number
  /** What tells the lines of a group apart whatever becomes of them; set when `groupSize` > 1. */
  contentKey: string
  orderNo: string
  subOrderNo: string
  productId: string
  productTitle: string
  skuCode: string
  category: string
  shopName: string
  sellerNick: string
  /** Slot id, PID or the partner code of a mapped file, as reported. */
  slotCode: string
  slotName: string
  relationId: string
  specialId: string
  siteId: string
  siteName: string
  pubId: string
  customerRef: string
  quantity: number
  unitPriceMinor: bigint | null
  paidMinor: bigint
  settledMinor: bigint | null
  /** The channel's own income: as settled once it is, else as estimated at payment; its service fee not yet taken off. */
  channelIncomeMinor: bigint | null
  channelFeeMinor: bigint | null
  channelCommissionMinor: bigint | null
  /** What is refunded so far, in reports that say it on the line. */
  refundedMinor: bigint | null
  /** The report marks the line as in dispute (维权) without saying how much. */
  refundFlag: boolean
  rawStatus: string
  state: LineState
  /** A closed order for which the merchant kept money: commission is due on `settledMinor`. */
  note: '' | 'closed_but_settled' | 'zero_amount'
  /** Why a mapping lets the line earn nothing; it is kept and shown. */
  excluded: '' | 'excluded_product' | 'zero_price'
  createdAtMs: number
  paidAtMs: number | null
  receivedAtMs: number | null
  settledAtMs: number | null
  modifiedAtMs: number | null
  /** The day a plan looks at. */
  datedAtMs: number
  dateBasis: 'paid' | 'created'
  currency: string
  /** Bytes in the frozen upload; in a sheet the row's ordinal and 0. */
  rowOffset: number
  rowLength: number
  /** The number a spreadsheet shows beside the row. */
  lineNo: number
}

/** What tells lines of one order and product apart before anything happens to them, from what is stored of a line. */
export function contentKeyOf(line: Pick<ReportedLine, 'createdAtMs' | 'quantity' | 'paidMinor' | 'slotCode'>): string {
  return `${line.createdAtMs}|${line.quantity}|${line.paidMinor}|${line.slotCode}`
}
