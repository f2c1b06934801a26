import type { Deps } from '../../platform/deps.ts'
import { NO_PAGE, pageHash } from '../page-hash.ts'
import { countEvents, type EventRow, listPages, type PageRow, readEvents } from '../queries.ts'

export type ChainVerdict = {
  ok: boolean
  pages: number
  sealedEvents: number
  /** Events that no page holds yet. */
  unsealedEvents: number
  /** The first thing that is wrong. */
  problem?: {
    sequence: number
    reason: 'page_missing' | 'link_broken' | 'event_missing' | 'event_twice' | 'hash_differs'
  }
}

const PAGES_AT_ONCE = 20

/** Recomputes a brand's day book from the events themselves and stops at the first page that does not hold. */
export async function verifyAuditChain({ db }: Pick<Deps, 'db'>, brandId: number): Promise<ChainVerdict> {
  const seen = new Set<string>()
  let previous: Pick<PageRow, 'sequence' | 'hash'> = { sequence: 0, hash: NO_PAGE }
  for (;;) {
    const pages = await listPages(db, brandId, previous.sequence, PAGES_AT_ONCE)
    for (const page of pages) {
      const reason = await flawOf(db, brandId, page, previous, seen)
      if (reason) {
        const counts = { pages: previous.sequence, sealedEvents: seen.size, unsealedEvents: 0 }
        return { ok: false, ...counts, problem: { sequence: page.sequence, reason } }
      }
      previous = page
    }
    if (pages.length < PAGES_AT_ONCE) break
  }
  const all = await countEvents(db, brandId)
  return { ok: true, pages: previous.sequence, sealedEvents: seen.size, unsealedEvents: all - seen.size }
}

type Reason = NonNullable<ChainVerdict['problem']>['reason']

async function flawOf(
  db: Deps['db'],
  brandId: number,
  page: PageRow,
  previous: Pick<PageRow, 'sequence' | 'hash'>,
  seen: Set<string>,
): Promise<Reason | undefined> {
  if (page.sequence !== previous.sequence + 1) return 'page_missing'
  if (page.previousHash !== previous.hash) return 'link_broken'
  const events = new Map((await readEvents(db, brandId, page.eventIds)).map((event) => [event.id, event]))
  const inOrder: EventRow[] = []
  for (const id of page.eventIds) {
    const event = events.get(id)
    if (!event) return 'event_missing'
    if (seen.has(id)) return 'event_twice'
    seen.add(id)
    inOrder.push(event)
  }
  return pageHash(previous.hash, inOrder) === page.hash ? undefined : 'hash_differs'
}
