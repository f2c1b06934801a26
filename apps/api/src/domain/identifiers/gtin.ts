import { toHalfWidth } from './half-width.ts'

const LENGTHS = [8, 12, 13, 14]

export type GtinCheck = 'length' | 'alphabet' | 'mod10'
export type GtinResult = Readonly<{
  ok: boolean
  /** digits only; a UPC-A of 12 digits is padded to 13 */
  normalised: string
  failed: readonly GtinCheck[]
  /** numbers that a shop gives itself (02, 20 to 29): right digits, but no identity outside that shop */
  inStore: boolean
}>

/** Checks a barcode number (GTIN-8, UPC-A, GTIN-13, GTIN-14) by its mod-10 digit. */
export function checkGtin(text: string): GtinResult {
  const digits = toHalfWidth(text).replace(/[\s-]/g, '')
  const normalised = digits.length === 12 ? `0${digits}` : digits
  const failed: GtinCheck[] = []
  if (!/^\d*$/.test(digits)) failed.push('alphabet')
  else if (!LENGTHS.includes(digits.length)) failed.push('length')
  else if (!passesMod10(digits)) failed.push('mod10')
  return { ok: failed.length === 0, normalised, failed, inStore: /^(?:02|2\d)\d{11}$/.test(normalised) }
}

function passesMod10(digits: string): boolean {
  const fromRight = [...digits].reverse().map(Number)
  return fromRight.reduce((sum, digit, i) => sum + digit * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0
}
