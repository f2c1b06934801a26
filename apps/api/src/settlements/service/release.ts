import { inBrand, type Tx } from '@qudao/db/client'
import { allowLongWork, lockBooks, openDocument, type PostingDraft } from '../../ledger/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { hasDueEntries, type Released, releaseEntries } from '../queries/release.ts'

export type ReleaseResult = Readonly<{ entries: number; documentId: Uuid | null }>

/**
 * Moves every entry that has become payable by `asOf` from 待结算 to 可结算, lines first, then the period entries that
 * waited for them. What was released stays released, so running it twice, or after a crash, adds only what is new.
 */
export async function releaseDue(tx: Tx, by: Actor | number, asOf: Date): Promise<ReleaseResult> {
  const brandId = typeof by === 'number' ? by : by.brandId
  await lockBooks(tx, brandId)
  if (!(await hasDueEntries(tx, brandId, asOf))) return { entries: 0, documentId: null }
  const document = await openDocument(tx, by, { kind: 'release', sourceKey: `release:${newId()}`, occurredAt: asOf })
  const run = { brandId, asOf, documentId: document.id }
  const released = [...(await releaseEntries(tx, 'line', run)), ...(await releaseEntries(tx, 'period', run))]
  const postings = released.flatMap(toPosting)
  if (postings.length > 0) await document.post(postings)
  return { entries: released.reduce((total, { entries }) => total + Number(entries), 0), documentId: document.id }
}

/** A month whose tiers were lowered may release less than nothing: then the posting goes the other way. */
function toPosting({ partnerId, currency, amountMinor }: Released): PostingDraft[] {
  const held = { kind: 'held', partnerId, currency } as const
  const payable = { kind: 'payable', partnerId, currency } as const
  if (amountMinor > 0n) return [{ from: held, to: payable, amountMinor }]
  return amountMinor < 0n ? [{ from: payable, to: held, amountMinor: -amountMinor }] : []
}

/** Releases for one brand in a transaction of its own. */
export const releaseBrand = (deps: Deps, brandId: number, asOf: Date): Promise<ReleaseResult> =>
  inBrand(deps.db, { brandId, scope: 'brand' }, async (tx) => {
    await allowLongWork(tx)
    return releaseDue(tx, brandId, asOf)
  })
