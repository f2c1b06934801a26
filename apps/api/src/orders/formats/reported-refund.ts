export type RefundState = 'open' | 'confirmed' | 'failed'

/** One refund case as a platform reports it; units as in ReportedLine. One order may have several. */
export type ReportedRefund = {
  /** `suitId:subOrderNo`: the platform numbers cases, and a case may cover several lines. */
  refundKey: string
  suitId: string
  subOrderNo: string
  orderNo: string
  productId: string
  productTitle: string
  slotCode: string
  relationId: string
  specialId: string
  refundMinor: bigint
  /** What the line was settled at. */
  settledMinor: bigint | null
  /** What the channel gives back in all (应退还预估收入), and its parts where the report splits them. */
  incomeRefundMinor: bigint | null
  commissionRefundMinor: bigint | null
  subsidyRefundMinor: bigint | null
  commissionTechFeeRefundMinor: bigint | null
  subsidyTechFeeRefundMinor: bigint | null
  commissionAgentFeeRefundMinor: bigint | null
  subsidyAgentFeeRefundMinor: bigint | null
  state: RefundState
  /** From whom the platform takes back commission it had paid already. */
  recoverFrom: '' | 'affiliate' | 'seller'
  recovered: boolean
  rawStatus: string
  openedAtMs: number | null
  confirmedAtMs: number | null
  modifiedAtMs: number | null
  currency: string
  rowOffset: number
  rowLength: number
  lineNo: number
}
