import { formatMinor, formatRatePercent } from '../../domain/amount-text.ts'
import type { CellValue, SheetColumn } from './sheet.ts'

export const TEXT_COLUMN: SheetColumn = { header: '', type: 'text' }

/**
 * The text of one cell, as CSV writes it.
 *
 * @throws TypeError when the value is not what the column's type promises; an amount must be bigint minor units,
 * because a number there would be a yuan figure in one place and a fen figure in another
 */
export function cellText(value: CellValue, { type, decimals }: SheetColumn): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (type === 'amount') {
    if (typeof value !== 'bigint') throw new TypeError('an amount cell takes bigint minor units')
    return formatMinor(value, decimals)
  }
  if (type === 'percent') return `${formatRatePercent(Number(value))}%`
  return value.toString()
}
