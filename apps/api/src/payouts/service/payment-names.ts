import { toPublicId, type Uuid } from '../../platform/ids.ts'
import { numberInNote, paymentNumber } from '../formats/index.ts'

/** How the payment is called in answers, and in the notes of files that left before notes were written for people. */
export const paymentIdOf = (lineId: Uuid): string => toPublicId('pyl', lineId)

export type PlacedLine = Readonly<{ id: Uuid; place: number }>

/** Tells which payment of a batch a note names: its public id, or the note itself where it names none. */
export function paymentNames(batchNumber: number, lines: readonly PlacedLine[]): (note: string) => string {
  const ids = new Map(lines.map(({ id, place }) => [paymentNumber(batchNumber, place, id), paymentIdOf(id)]))
  return (note) => ids.get(numberInNote(note) ?? '') ?? note
}
