import { toHalfWidth } from '../../domain/identifiers/half-width.ts'
import { slotKey } from '../../domain/identifiers/slot-code.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { Named } from '../queries/compare.ts'
import type { SheetRow } from './read-sheet.ts'

export type Match = Readonly<
  { partnerId: Uuid; by: 'slot' | 'name' | 'legal_name' } | { partnerId: null; reason: 'unknown' | 'ambiguous' }
>

const nameKey = (name: string) => toHalfWidth(name).toLowerCase().replace(/\s+/g, '')

/** Who a row means: by its slot if it has one we know, else by the name, else by the legal name. Two with one name is nobody. */
export function partnerMatcher(partners: readonly Named[]): (row: Pick<SheetRow, 'name' | 'slot'>) => Match {
  const bySlot = new Map(
    partners.flatMap(({ partnerId, slots }) => slots.map((slot) => [slotKey(slot), partnerId] as const)),
  )
  const byName = Map.groupBy(partners, ({ name }) => nameKey(name))
  const byLegalName = Map.groupBy(partners, ({ legalName }) => nameKey(legalName ?? ''))
  return ({ name, slot }) => {
    const owner = slot === '' ? undefined : bySlot.get(slotKey(slot))
    if (owner) return { partnerId: owner, by: 'slot' }
    if (name === '') return { partnerId: null, reason: 'unknown' }
    for (const [by, index] of [
      ['name', byName],
      ['legal_name', byLegalName],
    ] as const) {
      const found = index.get(nameKey(name)) ?? []
      if (found.length > 1) return { partnerId: null, reason: 'ambiguous' }
      if (found[0]) return { partnerId: found[0].partnerId, by }
    }
    return { partnerId: null, reason: 'unknown' }
  }
}
