import { MAX_AMOUNT_MINOR } from '../../domain/amount-text.ts'
import { toHalfWidth } from '../../domain/identifiers/half-width.ts'
import { type CellReader, MAX_VALUE_LENGTH } from './cell-reader.ts'
import type { LinePlan, MappedRules } from './line-plan.ts'
import type { ReportedLine } from './reported-line.ts'

const PLAIN_DECIMAL = /^[¥￥£$€]?\s*(-?)(\d{1,13})(?:\.(\d{1,9}))?\s*元?$/

/** What a mapping may say of a row and no fixed format does: returns, lines that earn nothing, amounts to multiply. */
export class MappedRow {
  private readonly plan: LinePlan
  private readonly rules: MappedRules
  private readonly cells: CellReader

  constructor(plan: LinePlan, rules: MappedRules, cells: CellReader) {
    this.plan = plan
    this.rules = rules
    this.cells = cells
  }

  /** The key from the mapped columns; '' when one of them is empty or damaged. */
  key(): string {
    const { cells, plan } = this
    let key = plan.keyPrefix
    for (const column of plan.keyColumns) {
      const part = cells.id(column)
      if (part === '') {
        if (cells.raw(column) === '') cells.report('missing_required', cells.columnName(column), '')
        return ''
      }
      key += `:${part.replaceAll('%', '%25').replaceAll(':', '%3A')}`
    }
    return key
  }

  isReturn(): boolean {
    const { returnColumn, returnPrefix } = this.rules
    return returnColumn >= 0 && this.cells.raw(returnColumn).startsWith(returnPrefix)
  }

  excluded(productId: string): ReportedLine['excluded'] {
    if (this.rules.excludedProducts.has(productId.toUpperCase())) return 'excluded_product'
    if (!this.rules.excludesZeroPrice) return ''
    const hundredths = this.cells.hundredths(this.plan.at.unitPrice)
    if (!Number.isNaN(hundredths)) return hundredths === 0 ? 'zero_price' : ''
    return timesExactly(this.cells.raw(this.plan.at.unitPrice), 1, this.plan.decimals) === 0n ? 'zero_price' : ''
  }

  /**
   * The paid amount in minor units, its magnitude for a return. Quantity times price is multiplied exactly: a product
   * with more decimals than the currency is too precise, never rounded. Of a line that earns nothing any amount will do.
   */
  paid(quantity: number, earnsNothing: boolean): bigint | null {
    const { plan, cells } = this
    if (earnsNothing) return this.readable(quantity)
    if (!this.rules.paidIsQuantityTimesPrice) {
      return this.isReturn() ? this.magnitude(plan.at.paid) : cells.amount(plan.at.paid)
    }
    const quick = cells.hundredths(plan.at.unitPrice) * quantity
    if (Number.isSafeInteger(quick) && quick <= MAX_AMOUNT_MINOR) return BigInt(quick)
    const price = cells.raw(plan.at.unitPrice)
    const amount = timesExactly(price, quantity, plan.decimals)
    if (typeof amount === 'bigint') return amount
    if (price !== '') cells.report(amount, cells.columnName(plan.at.unitPrice), price)
    return null
  }

  private readable(quantity: number): bigint {
    const { at, decimals } = this.plan
    const amount = this.rules.paidIsQuantityTimesPrice
      ? timesExactly(this.cells.raw(at.unitPrice), quantity, decimals)
      : this.cells.amountOrNull(at.paid)
    return typeof amount === 'bigint' && amount > 0n ? amount : 0n
  }

  private magnitude(column: number): bigint | null {
    const amount = this.cells.amountOrNull(column)
    if (amount === null) return this.cells.amount(column)
    return amount < 0n ? -amount : amount
  }
}

/** `price` × `quantity` in units of `decimals`, or what is wrong with the price. */
export function timesExactly(
  price: string,
  quantity: number,
  decimals: number,
): bigint | 'bad_amount' | 'negative_amount' | 'too_precise' | 'too_large' {
  if (price.length > MAX_VALUE_LENGTH) return 'bad_amount'
  const match = PLAIN_DECIMAL.exec(toHalfWidth(price).replaceAll(',', '').trim())
  if (!match) return 'bad_amount'
  const [, sign, whole = '', fraction = ''] = match
  if (sign === '-') return 'negative_amount'
  const scale = 10n ** BigInt(Math.max(0, fraction.length - decimals))
  const exact = BigInt(whole + fraction.padEnd(decimals, '0')) * BigInt(quantity)
  if (exact % scale !== 0n) return 'too_precise'
  return exact / scale > MAX_AMOUNT_MINOR ? 'too_large' : exact / scale
}
