import type { RowFault, TableBatch } from '../../platform/tabular/index.ts'

export type RowProblemCode =
  | Exclude<RowFault, ''>
  | 'order_no_damaged'
  | 'id_damaged'
  | 'missing_required'
  | 'bad_amount'
  | 'too_precise'
  | 'negative_amount'
  | 'too_large'
  | 'merged_amount'
  | 'bad_quantity'
  | 'bad_date'
  | 'unknown_status'
  | 'undecodable_text'
  | 'duplicate_key'

/** One thing wrong in one cell. */
export type RowIssue = Readonly<{ code: RowProblemCode; column: string; value: string }>

/** Why a row cannot be used, and where it lies. Nothing else waits for it. */
export type RowProblem = RowIssue &
  Readonly<{
    /** What else is wrong in the row, so that one correction can settle all of it. */
    more: readonly RowIssue[]
    /** The key its line would have, as far as the row says; '' when it cannot be told. */
    lineKey: string
    orderNo: string
    /** What was paid, in minor units; null where no cell of the row says so. */
    amountMinor: bigint | null
    lineNo: number
    offset: number
    length: number
  }>

const MAX_VALUE = 80
const CONTROL = /[\p{Cc}\p{Cf}]/gu

/** A cell's text for showing: short and without anything that acts on a screen. */
export function shownValue(text: string): string {
  const plain = text.replace(CONTROL, '')
  return plain.length > MAX_VALUE ? `${plain.slice(0, MAX_VALUE - 1)}…` : plain
}

export function toProblem(
  batch: TableBatch,
  row: number,
  issues: readonly RowIssue[],
  known: Readonly<{ lineKey: string; orderNo: string; amountMinor: bigint | null }>,
): RowProblem {
  const [first, ...more] = issues
  const place = { lineNo: batch.lineNo(row), offset: batch.offset(row), length: batch.length(row) }
  const { lineKey, orderNo, amountMinor } = known
  return { ...first!, more, lineKey, orderNo: shownValue(orderNo), amountMinor, ...place }
}
