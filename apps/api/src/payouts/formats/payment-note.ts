import type { Uuid } from '../../platform/ids.ts'
import { gbkUnencodable } from '../../platform/spreadsheet/index.ts'

/** What the note field is known to carry and to give back, in bytes of GBK. */
const NOTE_BYTES = 36
const NUMBER = /佣金\s*(\d+-\d+-\d{3})$/

/**
 * The number of a payment within its brand, short enough to say on the telephone: the batch, then the place of the
 * line among all lines the batch was made with, which it keeps whatever is left out of the file later. Three digits of
 * the line's own id follow, so that the result file of another brand's batch is not taken for this one's.
 */
export function paymentNumber(batchNumber: number, place: number, lineId: Uuid): string {
  const check = Number.parseInt(lineId.slice(-8), 16) % 1_000
  return `${batchNumber}-${place}-${String(check).padStart(3, '0')}`
}

/**
 * What the payee reads beside the money, and what comes back in the result file: 「山隐茶事 10月佣金 3-12-407」. The brand's
 * name gives way where the field is too short or the file cannot spell it; the number never does.
 */
export function paymentNote(brandName: string, period: string, number: string): string {
  const subject = `${Number(period.slice(5))}月佣金 ${number}`
  const name = fitting(spelled(brandName), NOTE_BYTES - gbkBytes(subject) - 1)
  return name === '' ? subject : `${name} ${subject}`
}

/** The number in a note that a file gave back, if it is a note of ours. */
export const numberInNote = (note: string): string | undefined => NUMBER.exec(note.trim())?.[1]

function spelled(name: string): string {
  const lost = new Set(gbkUnencodable(name))
  const kept = [...name].filter((character) => !lost.has(character)).join('')
  // a name that starts like a formula would be altered in the file
  return kept
    .replace(/\s+/g, ' ')
    .replace(/^[=+\-@\s]+/, '')
    .trim()
}

function fitting(text: string, bytes: number): string {
  const characters = [...text]
  while (gbkBytes(characters.join('')) > bytes) characters.pop()
  return characters.join('').trim()
}

const gbkBytes = (text: string): number =>
  [...text].reduce((bytes, character) => bytes + (character <= '\u007f' ? 1 : 2), 0)
