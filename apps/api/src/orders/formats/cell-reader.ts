import { parseAmount } from '../../domain/amount-text.ts'
import { isDomainError } from '../../domain/errors.ts'
import { instantOfWall } from '../../domain/zone-offset.ts'
import type { TableBatch } from '../../platform/tabular/index.ts'
import { cleanId, cleanName, isDamagedId, MAX_ID, MAX_NAME, MAX_TITLE, PLAIN_ID } from './clean-text.ts'
import { isPlausibleInstant, parseReportTime, type TimeFormat } from './report-time.ts'
import { type RowIssue, type RowProblemCode, shownValue } from './row-problem.ts'

export type CellOptions = Readonly<{
  columns: readonly string[]
  /** Decimals of the amounts as written: those of the currency for yuan, 0 for fen. */
  decimals: number
  timeFormat: TimeFormat
  zone: string
}>

/** What a text that repeats over rows is, found out once. */
type Known = Readonly<{ text: string; problem: RowProblemCode | '' }>

const MAX_QUANTITY = 2_000_000_000
/** No amount, number or time is longer; what is must not reach patterns that look for spaces inside of it. */
export const MAX_VALUE_LENGTH = 64
const REPLACEMENT = '\uFFFD'

/**
 * Reads cells of one row at a time as identifiers, names, amounts and instants, and collects what is wrong with them.
 * A column of -1 is one the file does not have: its cells are empty.
 */
export class CellReader {
  issues: RowIssue[] = []
  /** Identifiers of this file are rounded to 15 digits (report-survey.ts). */
  areIdsRounded = false
  private batch!: TableBatch
  private row = 0
  private readonly options: CellOptions
  private readonly toName = (text: string): Known => checked(cleanName(text, MAX_NAME))
  private readonly toTitle = (text: string): Known => checked(cleanName(text, MAX_TITLE))
  private readonly toId = (text: string): Known => checkId(text, this.areIdsRounded, 'id_damaged')

  constructor(options: CellOptions) {
    this.options = options
  }

  begin(batch: TableBatch, row: number): void {
    this.batch = batch
    this.row = row
    if (this.issues.length > 0) this.issues = []
  }

  /** Notes what is wrong in a column, once: what follows from it is no news. */
  report(code: RowProblemCode, column: string, value: string): void {
    if (this.issues.some((issue) => issue.column === column)) return
    this.issues.push({ code, column, value: shownValue(value) })
  }

  hasIssue(column: number): boolean {
    return column >= 0 && this.issues.some((issue) => issue.column === this.columnName(column))
  }

  /** The cell's text before any cleaning of ours, for messages and odd rules. */
  raw(column: number): string {
    return column < 0 ? '' : this.batch.text(this.row, column)
  }

  /** An identifier that hardly ever repeats. */
  orderNo(column: number): string {
    if (column < 0) return ''
    const text = this.batch.text(this.row, column)
    if (!this.areIdsRounded && text.length <= MAX_ID && PLAIN_ID.test(text)) return text
    return this.known(column, checkId(text, this.areIdsRounded, 'order_no_damaged'))
  }

  /** An identifier that repeats over rows. */
  id(column: number): string {
    return column < 0 ? '' : this.known(column, this.batch.shared(this.row, column, this.toId))
  }

  name(column: number): string {
    return column < 0 ? '' : this.known(column, this.batch.shared(this.row, column, this.toName))
  }

  title(column: number): string {
    return column < 0 ? '' : this.known(column, this.batch.shared(this.row, column, this.toTitle))
  }

  /** An amount in minor units, null when the cell is empty; negative, too precise or unreadable ones are issues. */
  amount(column: number): bigint | null {
    if (column < 0) return null
    if (this.options.decimals === 2) {
      const hundredths = this.batch.hundredths(this.row, column)
      if (hundredths >= 0 && !this.batch.isMerged(this.row, column)) return hundredths === 0 ? 0n : BigInt(hundredths)
    }
    return this.unusualAmount(column)
  }

  /** A plain, not negative decimal times 100; NaN for anything else, and when amounts are not written with two decimals. */
  hundredths(column: number): number {
    const hundredths = column < 0 || this.options.decimals !== 2 ? Number.NaN : this.batch.hundredths(this.row, column)
    return hundredths >= 0 ? hundredths : Number.NaN
  }

  /** The same without judging it: for amounts that only help people. */
  amountOrNull(column: number): bigint | null {
    if (column < 0) return null
    const hundredths = this.batch.hundredths(this.row, column)
    return this.options.decimals === 2 && hundredths >= 0 ? BigInt(hundredths) : this.lenientAmount(column)
  }

  /** A whole number of pieces; an empty cell means one. Negative ones are for the caller to judge. */
  quantity(column: number): number {
    if (column < 0) return 1
    const hundredths = this.batch.hundredths(this.row, column)
    const quantity = hundredths / 100
    if (Number.isInteger(quantity) && Math.abs(quantity) <= MAX_QUANTITY) return quantity
    const text = this.raw(column)
    if (text === '') return 1
    const parsed = text.length > MAX_VALUE_LENGTH ? Number.NaN : Number(cleanId(text).replaceAll(',', ''))
    if (Number.isInteger(parsed) && Math.abs(parsed) <= MAX_QUANTITY) return parsed
    this.report('bad_quantity', this.columnName(column), text)
    return 0
  }

  /** An instant in epoch milliseconds, null when the cell is empty or says "never". */
  time(column: number): number | null {
    if (column < 0) return null
    if (this.options.timeFormat === 'auto') {
      const wallMs = this.batch.wallTime(this.row, column)
      if (isPlausibleInstant(wallMs)) return instantOfWall(wallMs, this.options.zone)
    }
    const text = this.raw(column)
    if (text === '') return null
    const isShort = text.length <= MAX_VALUE_LENGTH
    const ms = isShort ? parseReportTime(text, this.options.timeFormat, this.options.zone) : undefined
    if (ms === undefined) this.report('bad_date', this.columnName(column), text)
    return ms ?? null
  }

  columnName(column: number): string {
    return this.options.columns[column] ?? ''
  }

  private known(column: number, { text, problem }: Known): string {
    if (problem !== '') this.report(problem, this.columnName(column), this.raw(column))
    return text
  }

  private unusualAmount(column: number): bigint | null {
    const text = this.raw(column)
    if (text === '') return null
    const name = this.columnName(column)
    if (this.batch.isMerged(this.row, column)) this.report('merged_amount', name, text)
    if (text.length > MAX_VALUE_LENGTH) {
      this.report('bad_amount', name, text)
      return null
    }
    try {
      const amount = parseAmount(text, this.options.decimals)
      if (amount >= 0n) return amount
      this.report('negative_amount', name, text)
    } catch (error) {
      this.report(amountProblem(error), name, text)
    }
    return null
  }

  private lenientAmount(column: number): bigint | null {
    const text = this.raw(column)
    if (text === '' || text.length > MAX_VALUE_LENGTH) return null
    try {
      return parseAmount(text, this.options.decimals)
    } catch {
      return null
    }
  }
}

function checkId(text: string, areRounded: boolean, damaged: RowProblemCode): Known {
  const id = cleanId(text)
  if (isDamagedId(id, areRounded)) return { text: '', problem: damaged }
  return id.length > MAX_ID ? { text: '', problem: 'id_damaged' } : checked(id)
}

function checked(text: string): Known {
  return { text, problem: text.includes(REPLACEMENT) ? 'undecodable_text' : '' }
}

function amountProblem(error: unknown): RowProblemCode {
  if (!isDomainError(error, 'money.invalid_amount')) throw error
  if (error.details.reason === 'too_many_decimals') return 'too_precise'
  return error.details.reason === 'too_large' ? 'too_large' : 'bad_amount'
}
