import { toHalfWidth } from '../../domain/identifiers/half-width.ts'

export const MAX_TITLE = 300
export const MAX_NAME = 120
export const MAX_ID = 64

const CONTROL = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u
const CONTROLS = new RegExp(CONTROL, 'gu')

/**
 * Names and titles of a file that may mean harm: control characters and those that turn the direction of writing are
 * taken out, and nothing is longer than its place.
 */
export function cleanName(text: string, maxLength: number): string {
  const plain = CONTROL.test(text) ? text.replace(CONTROLS, ' ').replace(/ {2,}/g, ' ').trim() : text
  return shorten(plain, maxLength)
}

/** At most `maxLength` UTF-16 units, never half a character. */
function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const cut = text.slice(0, maxLength)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}

export const PLAIN_ID = /^[0-9A-Za-z_-]+$/
const DECIMAL_ZERO = /^(\d{1,15})\.0+$/

/** An identifier in one spelling: half-width, single spaces, no hidden characters, `17850.0` as `17850`. */
export function cleanId(text: string): string {
  if (PLAIN_ID.test(text)) return text
  const plain = toHalfWidth(text).replace(CONTROLS, '').replace(/\s+/g, ' ').trim()
  const digits = plain.replaceAll(' ', '')
  return DECIMAL_ZERO.exec(plain)?.[1] ?? (/^\d+$/.test(digits) ? digits : plain)
}

const SCIENTIFIC = /^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i
const LONG_DECIMAL = /^\d{16,}\.\d+$/
const EXACT_DIGITS = 15

/**
 * Whether a spreadsheet has rewritten an identifier: `3.86E+18`, a row of `#`, or digits as a floating number. With
 * `areRounded` (found by looking at the whole file) also digits that are all zero after the fifteenth.
 */
export function isDamagedId(id: string, areRounded: boolean): boolean {
  if (areRounded && isRoundedId(id)) return true
  if (PLAIN_ID.test(id)) return false
  return SCIENTIFIC.test(id) || LONG_DECIMAL.test(id) || /^#+$/.test(id) || /^#[A-Z/0!?]+$/.test(id)
}

/** More than 15 digits of which only zeros follow the fifteenth: what Excel makes of a long number. */
export function isRoundedId(id: string): boolean {
  return id.length > EXACT_DIGITS && /^\d{15}0+$/.test(id)
}
