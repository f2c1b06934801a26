import { passesLuhn } from '../../domain/identifiers/luhn.ts'

/** +86 and gaps as people write them; not inside a longer number, which is an order's. */
const MOBILE = /(?<!\d)((?:\+?86[- ]?)?1[3-9]\d)[- ]?\d{4}[- ]?(\d{4})(?!\d)/g
/** 18 characters with a day of birth in the middle, whether or not the check digit is right: also a wrong one is a person's. */
const IDENTITY = /(?<!\d)(\d)\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/g
const CARD = /(?<!\d)[34569]\d{3}(?:[- ]?\d{4}){3}(?:[- ]?\d{1,3})?(?!\d)/g

/** A raw row of a CSV is shown to whoever may see orders; numbers that look like mobile phones are covered in it. */
export const coverMobiles = (text: string): string => text.replace(MOBILE, '$1****$2')

/** What identifies a person is covered by what it looks like, under whatever header it stands. */
export const coverPersonal = (text: string): string =>
  coverMobiles(text.replace(IDENTITY, '$1*****************').replace(CARD, coverCard))

function coverCard(text: string): string {
  const digits = text.replace(/\D/g, '')
  return passesLuhn(digits) ? `${digits.slice(0, 4)} **** ${digits.slice(-4)}` : text
}
