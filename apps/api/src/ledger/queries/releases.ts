import type { Tx } from '@qudao/db/client'
import { entryRelease } from '@qudao/db/schema'
import type { Uuid } from '../../platform/ids.ts'

const AT_ONCE = 1000

/** Entries of ours that wait for nothing, such as an opening balance or an adjustment: payable as they are booked. */
export async function releaseAtOnce(
  tx: Tx,
  brandId: number,
  entryIds: readonly Uuid[],
  values: { documentId: Uuid; releasedAt: Date },
): Promise<void> {
  for (let from = 0; from < entryIds.length; from += AT_ONCE) {
    const some = entryIds.slice(from, from + AT_ONCE)
    await tx
      .insert(entryRelease)
      .values(some.map((entryId) => ({ brandId, entryId, payer: 'brand' as const, ...values })))
  }
}
