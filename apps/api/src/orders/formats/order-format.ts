import type { TableBatch } from '../../platform/tabular/index.ts'
import type { CellReader } from './cell-reader.ts'
import type { LinePlan } from './line-plan.ts'
import { LineReader } from './line-reader.ts'
import type { RefundPlan } from './refund-plan.ts'
import { RefundReader } from './refund-reader.ts'
import type { ReportedLine } from './reported-line.ts'
import type { ReportedRefund } from './reported-refund.ts'

/** How to read one file: what its rows are, and where in them everything stands. */
export type OrderFormat =
  | Readonly<{ target: 'lines'; plan: LinePlan }>
  | Readonly<{ target: 'refunds'; plan: RefundPlan }>

/** What both readers have in common, for code that only groups and reports rows. */
export type RowReader<Reported extends ReportedLine | ReportedRefund> = {
  readonly cells: CellReader
  readonly key: string
  readonly orderNo: string
  /** What the row read last says was paid, in minor units, whatever else is wrong with it. */
  readonly paidKnown: bigint | null
  groupHash(batch: TableBatch, row: number): number
  orderKey(batch: TableBatch, row: number): string
  read(batch: TableBatch, row: number): Reported | null
}

export function createReader(format: OrderFormat): LineReader | RefundReader {
  return format.target === 'lines' ? new LineReader(format.plan) : new RefundReader(format.plan)
}

/** What a row that cannot be used still tells. */
export const knownOf = ({
  key,
  orderNo,
  paidKnown,
}: Pick<LineReader | RefundReader, 'key' | 'orderNo' | 'paidKnown'>) => ({
  lineKey: key,
  orderNo,
  amountMinor: paidKnown,
})
