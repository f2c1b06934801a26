import { inBrand, type Tx } from '@qudao/db/client'
import {
  allowLongWork,
  joinInSets,
  lockBooks,
  openDocument,
  type PostingDraft,
  postingsBetween,
} from '../../ledger/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId } from '../../platform/ids.ts'
import { type DueKind, hasDueEntries, type Released, releaseEntries } from '../queries/release.ts'

/** How many entries a run released, those that take part of them back included. */
export type ReleaseResult = Readonly<{ entries: number }>

/**
 * Moves every entry that has become payable by `asOf` from 待结算 to 可结算, lines first, then the period entries that
 * waited for them. What was released stays released, so running it twice, or after a crash, adds only what is new.
 */
export async function releaseDue(tx: Tx, by: Actor | number, asOf: Date): Promise<ReleaseResult> {
  const brandId = typeof by === 'number' ? by : by.brandId
  await lockBooks(tx, brandId)
  const lines = await releaseKind(tx, by, brandId, 'line', asOf)
  const periods = await releaseKind(tx, by, brandId, 'period', asOf)
  return { entries: lines + periods }
}

async function releaseKind(tx: Tx, by: Actor | number, brandId: number, kind: DueKind, asOf: Date): Promise<number> {
  // asked first, because a document cannot be taken back when nothing names it
  if (!(await joinInSets(tx, () => hasDueEntries(tx, kind, brandId, asOf)))) return 0
  const head = { kind: 'release', sourceKey: `release:${newId()}`, occurredAt: asOf } as const
  const document = await openDocument(tx, by, head)
  const run = { brandId, asOf, documentId: document.id }
  const released = await joinInSets(tx, () => releaseEntries(tx, kind, run))
  const postings = released.flatMap(toPosting)
  if (postings.length > 0) await document.post(postings)
  return released.reduce((total, { entries }) => total + Number(entries), 0)
}

/** A month whose tiers were lowered may release less than nothing: then the posting goes the other way. */
function toPosting({ partnerId, currency, amountMinor }: Released): PostingDraft[] {
  return postingsBetween({ kind: 'held', partnerId, currency }, { kind: 'payable', partnerId, currency }, amountMinor)
}

/** Releases for one brand in a transaction of its own. */
export const releaseBrand = (deps: Deps, brandId: number, asOf: Date): Promise<ReleaseResult> =>
  inBrand(deps.db, { brandId, scope: 'brand' }, async (tx) => {
    await allowLongWork(tx)
    return releaseDue(tx, brandId, asOf)
  })
