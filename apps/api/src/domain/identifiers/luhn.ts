import { toHalfWidth } from './half-width.ts'

/** Luhn's mod-10 check over a string of digits. */
export function passesLuhn(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false
  let total = 0
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = Number(digits[digits.length - 1 - fromRight])
    const doubled = digit * 2
    total += fromRight % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return total % 10 === 0
}

export type BankCardCheck = 'length' | 'alphabet' | 'luhn'
export type BankCardResult = Readonly<{ ok: boolean; normalised: string; failed: readonly BankCardCheck[] }>

/** Checks a personal bank card of 16 to 19 digits. Only ever a warning: corporate accounts carry no check digit. */
export function checkBankCard(text: string): BankCardResult {
  const normalised = toHalfWidth(text).replace(/[\s-]/g, '')
  const failed: BankCardCheck[] = []
  if (!/^\d*$/.test(normalised)) failed.push('alphabet')
  else if (normalised.length < 16 || normalised.length > 19) failed.push('length')
  else if (!passesLuhn(normalised)) failed.push('luhn')
  return { ok: failed.length === 0, normalised, failed }
}
