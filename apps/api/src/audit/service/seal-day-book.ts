import { inBrand } from '@qudao/db/client'
import { dateOf } from '../../domain/clocks.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { NO_PAGE, pageHash } from '../page-hash.ts'
import { insertPage, listUnsealed, lockDayBook, newestPage } from '../queries.ts'

const EVENTS_A_PAGE = 5_000
const DAY_MS = 24 * 3600_000
const FIRST_ID: Uuid = '00000000-0000-7000-8000-000000000000'

/** Seals what was committed since the last page into pages of a brand's day book. @returns the number of events sealed */
export async function sealDayBook(
  deps: Deps,
  { id: brandId, timeZone }: { id: number; timeZone: string },
): Promise<number> {
  let total = 0
  for (;;) {
    const sealed = await sealPage(deps, brandId, timeZone)
    total += sealed
    if (sealed < EVENTS_A_PAGE) return total
  }
}

function sealPage({ db }: Deps, brandId: number, timeZone: string): Promise<number> {
  return inBrand(db, { brandId, scope: 'brand' }, async (tx) => {
    await lockDayBook(tx, brandId)
    const last = await newestPage(tx, brandId)
    const events = await listUnsealed(tx, brandId, {
      fromId: last ? firstIdAt(last.sealedAt.getTime() - 2 * DAY_MS) : FIRST_ID,
      pagesSince: new Date(last ? last.sealedAt.getTime() - 5 * DAY_MS : 0),
      take: EVENTS_A_PAGE,
    })
    if (events.length === 0) return 0
    // by the machine's clock, as the ids are: the window above compares the two
    const sealedAt = new Date()
    const previousHash = last?.hash ?? NO_PAGE
    await insertPage(tx, {
      brandId,
      sequence: (last?.sequence ?? 0) + 1,
      day: dateOf(sealedAt, timeZone),
      eventIds: events.map(({ id }) => id),
      previousHash,
      hash: pageHash(previousHash, events),
      sealedAt,
    })
    return events.length
  })
}

/** The smallest UUIDv7 of a millisecond. */
function firstIdAt(ms: number): Uuid {
  const time = Math.max(ms, 0).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}
