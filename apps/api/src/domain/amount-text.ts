import type { AmountProblem } from './error-details.ts'
import { DomainError } from './errors.ts'
import { toHalfWidth } from './identifiers/half-width.ts'
import { FULL_RATE, type RatePpm } from './money.ts'

/** Beyond any single amount of a business, and small enough that 900,000 of them still fit an int8 column when summed. */
export const MAX_AMOUNT_MINOR = 10_000_000_000_000n

const MESSAGES: Record<AmountProblem, string> = {
  empty: 'there is no amount',
  not_a_number: 'this is not an amount',
  scientific_notation: 'scientific notation has lost digits; export the amount as text',
  too_many_decimals: 'the amount has more decimals than its currency',
  too_large: 'the amount is beyond 100 billion',
}

const PLAIN = /^-?\d{1,13}(?:\.\d+)?$/
const GROUPED = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/

/**
 * The amount a person typed or a sheet holds, in minor units, exactly: `1,234.50`, `¥1,234.5`, `１２３元`, `(12.00)`
 * for −12. Zeros beyond the currency's decimals are harmless; any other digit there is refused, never rounded.
 *
 * @param exponent decimals of the currency (currency.ts)
 * @throws DomainError `money.invalid_amount` with `details.reason` an AmountProblem
 */
export function parseAmount(text: string, exponent = 2): bigint {
  if (PLAIN.test(text)) return minorFrom(text, text.startsWith('-'), exponent)
  const clean = toHalfWidth(text)
    .replace(/\u2212/g, '-')
    .trim()
  if (clean === '') throw refused('empty', text)
  if (/^[-+]?[\d.]+e[-+]?\d+$/i.test(clean)) throw refused('scientific_notation', text)
  const { negative, digits } = splitSign(clean)
  if (!GROUPED.test(digits) || digits === '') throw refused('not_a_number', text)
  return minorFrom(digits.replaceAll(',', ''), negative, exponent)
}

/** Takes off one sign (`-`, `+` or the accountant's parentheses) and one currency mark, in either order. */
function splitSign(text: string): { negative: boolean; digits: string } {
  const bracketed = /^\((.+)\)$/.exec(text)
  const inside = (bracketed?.[1] ?? text).trim()
  const match = /^([-+]?)\s*[¥￥]?\s*([-+]?)\s*([\d,.]*)\s*元?$/.exec(inside)
  const signs = match ? `${match[1]}${match[2]}` : '?'
  if (!match || signs.length > 1 || (bracketed && signs !== '')) return { negative: false, digits: 'not a number' }
  return { negative: Boolean(bracketed) || signs === '-', digits: match[3]! }
}

function minorFrom(plain: string, negative: boolean, exponent: number): bigint {
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.')
  if (/[1-9]/.test(fraction.slice(exponent))) throw refused('too_many_decimals', plain)
  const magnitude = BigInt(whole + fraction.slice(0, exponent).padEnd(exponent, '0'))
  if (magnitude > MAX_AMOUNT_MINOR) throw refused('too_large', plain)
  return negative ? -magnitude : magnitude
}

function refused(reason: AmountProblem, text: string): DomainError {
  return new DomainError('money.invalid_amount', MESSAGES[reason], { reason, text })
}

/** Minor units as plain decimal text without grouping: `123450n` → `1234.50`. */
export function formatMinor(minor: bigint, exponent = 2): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, '0')
  const point = digits.length - exponent
  const text = exponent === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
  return minor < 0n ? `-${text}` : text
}

const RATE_DECIMALS = 4 // a percent has 10_000 ppm

/**
 * The percentage of a cell as ppm: `2.50 %` → 25_000; the sign may be missing.
 *
 * @throws DomainError `money.invalid_rate` outside 0 to 100 %, or finer than a ten-thousandth of a percent
 */
export function parseRatePercent(text: string): RatePpm {
  const [, whole = '', fraction = ''] = /^(\d{1,3})(?:\.(\d+))?\s*%?$/.exec(toHalfWidth(text).trim()) ?? []
  const isTooFine = /[1-9]/.test(fraction.slice(RATE_DECIMALS))
  const rate = Number(whole + fraction.slice(0, RATE_DECIMALS).padEnd(RATE_DECIMALS, '0'))
  if (whole === '' || isTooFine || rate > FULL_RATE) {
    throw new DomainError('money.invalid_rate', 'this is not a percentage from 0 to 100', { text })
  }
  return rate
}

/** ppm as a percentage without its sign and without idle zeros: `25_000` → `2.5`. */
export function formatRatePercent(rate: RatePpm): string {
  return formatMinor(BigInt(rate), RATE_DECIMALS).replace(/\.?0+$/, '')
}
