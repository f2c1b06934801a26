import { parseAmount } from '../../domain/amount-text.ts'
import { parseLocalTime } from '../../domain/clocks.ts'
import { DomainError, isDomainError } from '../../domain/errors.ts'
import { type AlipayResultHead, readHead } from './alipay-result-head.ts'
import {
  cleanCell,
  type PaymentStatus,
  paymentStatus,
  REQUIRED_RESULT_COLUMNS,
  RESULT_COLUMNS,
  type ResultColumn,
} from './alipay-result-words.ts'

export type AlipayResultLine = Readonly<{
  /** 1-based row of the file */
  row: number
  /** the remark, in which we sent what names the payment; null if the file gives none */
  remark: string | null
  account: string
  name: string
  amountMinor: bigint
  status: PaymentStatus
  reason: string | null
  flowNo: string | null
  orderNo: string | null
  createdAt: Date | null
}>

export type RejectedResultRow = Readonly<{ row: number; code: 'amount_unreadable' | 'status_unknown'; text: string }>
export type ResultTotals = Readonly<Record<PaymentStatus, Readonly<{ count: number; amountMinor: bigint }>>>

export type AlipayResult = Readonly<{
  /** What the file says about itself, for display only: real files disagree with their own lines. */
  head: AlipayResultHead | null
  lines: readonly AlipayResultLine[]
  /** Rows that cannot be used; nothing is guessed for them. */
  rejected: readonly RejectedResultRow[]
  /** Added up from the lines. */
  totals: ResultTotals
}>

/**
 * Reads the rows of an Alipay batch payment result, from CSV (GBK, UTF-8 with BOM) or XLSX alike.
 *
 * Times are Beijing time. A status word that is not known and an amount that cannot be read reject their row only.
 *
 * @throws DomainError `payout_result.not_recognised` if no row has the columns 收款账号, 金额 and 状态
 */
export function parseAlipayResult(rows: readonly (readonly string[])[]): AlipayResult {
  const headerIndex = rows.findIndex((row) => REQUIRED_RESULT_COLUMNS.every((column) => columnIndex(row, column) >= 0))
  const header = rows[headerIndex]
  if (!header)
    throw new DomainError('payout_result.not_recognised', 'no row has the columns of an Alipay payment result')
  const reader = cellReader(header)
  const lines: AlipayResultLine[] = []
  const rejected: RejectedResultRow[] = []
  rows.slice(headerIndex + 1).forEach((cells, i) => {
    if (isNoLine(cells, reader)) return
    const outcome = readLine(cells, headerIndex + i + 2, reader)
    if ('code' in outcome) rejected.push(outcome)
    else lines.push(outcome)
  })
  return { head: readHead(rows.slice(0, headerIndex)), lines, rejected, totals: totalsOf(lines) }
}

type CellReader = (cells: readonly string[], column: ResultColumn) => string

function columnIndex(header: readonly string[], column: ResultColumn): number {
  const labels: readonly string[] = RESULT_COLUMNS[column]
  return header.findIndex((cell) => labels.includes(cleanCell(cell)))
}

function cellReader(header: readonly string[]): CellReader {
  const indexes = new Map(
    Object.keys(RESULT_COLUMNS).map((column) => [column, columnIndex(header, column as ResultColumn)]),
  ) // safe because the keys are those of the same object
  return (cells, column) => cleanCell(cells[indexes.get(column) ?? -1])
}

/** Blank rows and a row of totals (合计) under the lines. */
function isNoLine(cells: readonly string[], read: CellReader): boolean {
  if (cells.every((cell) => cleanCell(cell) === '')) return true
  return (
    read(cells, 'account') === '' &&
    read(cells, 'status') === '' &&
    cells.some((cell) => /^(合计|总计|小计)/.test(cleanCell(cell)))
  )
}

function readLine(cells: readonly string[], row: number, read: CellReader): AlipayResultLine | RejectedResultRow {
  const status = paymentStatus(read(cells, 'status'))
  if (!status) return { row, code: 'status_unknown', text: read(cells, 'status') }
  const amountMinor = readAmount(read(cells, 'amount'))
  if (amountMinor === undefined) return { row, code: 'amount_unreadable', text: read(cells, 'amount') }
  return {
    row,
    remark: read(cells, 'remark') || null,
    account: read(cells, 'account'),
    name: read(cells, 'name'),
    amountMinor,
    status,
    reason: read(cells, 'reason') || null,
    flowNo: read(cells, 'flowNo') || null,
    orderNo: read(cells, 'orderNo') || null,
    createdAt: parseLocalTime(read(cells, 'createdAt'), 'Asia/Shanghai') ?? null,
  }
}

function readAmount(text: string): bigint | undefined {
  try {
    return parseAmount(text)
  } catch (error) {
    if (isDomainError(error, 'money.invalid_amount')) return undefined
    throw error
  }
}

function totalsOf(lines: readonly AlipayResultLine[]): ResultTotals {
  const of = (status: PaymentStatus) => {
    const amounts = lines.filter((line) => line.status === status).map((line) => line.amountMinor)
    return { count: amounts.length, amountMinor: amounts.reduce((total, amount) => total + amount, 0n) }
  }
  return { paid: of('paid'), failed: of('failed'), pending: of('pending') }
}
