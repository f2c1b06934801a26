import type { Payer } from '../../domain/commission/plan.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { LineRow } from './line-row.ts'
import type { Totals } from './totals.ts'

/** An entry to write, before its document is known. */
export type EntryRow = Readonly<{
  id: Uuid
  kind: 'line' | 'reversal'
  partnerId: Uuid
  payer: Payer
  planId: Uuid | null
  planVersion: number | null
  ruleId: string | null
  lineId: Uuid
  reversesId: Uuid | null
  sourceKey: string
  period: string
  currency: string
  amountMinor: bigint
  baseMinor: bigint
  refundedAtMinor: bigint
  ratePpm: number
  occurredAtMs: number
  /** Whether what it takes back had been released: then it is released with it and leaves the payable account. */
  isReleased: boolean
}>

export type ExceptionRow = Readonly<{
  /** The import whose file has the row, when it is an earlier one. */
  importId?: Uuid
  code: string
  lineNo: number
  rowOffset: number
  rowLength: number
  subject: string | null
  details: Readonly<Record<string, unknown>>
  amountMinor: bigint | null
  currency: string
}>

/** A refund as the table holds it; instants are epoch milliseconds. */
export type RefundRow = {
  id: Uuid
  refundKey: string
  lineId: Uuid | null
  lineKey: string | null
  orderNo: string
  productTitle: string
  amountMinor: bigint
  incomeRefundMinor: bigint | null
  /** Pieces, where a return names them. */
  quantity: number | null
  currency: string
  state: 'open' | 'succeeded' | 'failed'
  rawStatus: string
  refundedAtMs: number
  rowOffset: number
  rowLength: number
  rowHash: number
}

export type LineChange = Readonly<{ before: LineRow; after: LineRow }>

/** All that one piece of a report does to the books, ready to write or to show. */
export type ChunkPlan = {
  added: LineRow[]
  changed: LineChange[]
  /** Lines whose refunds alone moved: the row changes, its report does not. */
  touched: LineRow[]
  entries: EntryRow[]
  exceptions: ExceptionRow[]
  addedRefunds: RefundRow[]
  changedRefunds: RefundRow[]
  /** Refunds that waited for their line. */
  matchedRefunds: { id: Uuid; lineId: Uuid }[]
  totals: Totals
}
