import type { Database } from '../../platform/deps.ts'
import { type EventRow, type EventSearch, listEventRows, listSeals, type Seal } from '../queries.ts'

export type SealedEvent = EventRow & { sealed: Pick<Seal, 'page' | 'at'> | null }

/** Events newest first, each with the page of the day book that holds it. */
export async function listEvents(
  { db }: { db: Database },
  brandId: number,
  search: EventSearch,
): Promise<SealedEvent[]> {
  const rows = await listEventRows(db, brandId, search)
  const oldest = rows.at(-1)
  if (!oldest) return []
  const ids = rows.map(({ id }) => id)
  const seals = new Map((await listSeals(db, brandId, ids, madeAt(oldest.id))).map((seal) => [seal.id, seal]))
  return rows.map((row) => ({ ...row, sealed: seals.get(row.id) ?? null }))
}

// the first 48 bits of a UUIDv7, by the machine's clock as the seals are; a second of grace for the counter's borrowing
const madeAt = (id: string): Date => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) - 1000)
