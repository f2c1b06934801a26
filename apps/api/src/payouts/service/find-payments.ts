import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { paymentNumber } from '../formats/index.ts'
import { findPlacedPayment, type PlacedPayment } from '../queries/find-payments.ts'

export type FoundPayment = PlacedPayment & Readonly<{ number: string }>

// a whole note ends with the number; who reads it aloud may leave out the three digits that check it
const SPOKEN = /(?:^|\s)(\d{1,9})-([1-9]\d{0,5})(?:-(\d{3}))?$/

/** The payment whose number the payee reads in the note beside the money: 3-12-407, 3-12, or the whole note. */
export async function findPayments(deps: Deps, actor: Member, words: string): Promise<FoundPayment[]> {
  const [, batch, place, check] = SPOKEN.exec(words.trim()) ?? []
  if (!batch || !place) return []
  const rows = await findPlacedPayment(deps, actor, { batchNumber: Number(batch), place: Number(place) })
  return rows
    .map((row) => ({ ...row, number: paymentNumber(row.batchNumber, row.place, row.id) }))
    .filter(({ number }) => check === undefined || number.endsWith(`-${check}`))
}
