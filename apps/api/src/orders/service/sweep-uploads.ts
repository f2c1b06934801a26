import { asOwner, inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Deps } from '../../platform/deps.ts'
import { listAbandoned, type Upload } from '../queries/uploads.ts'
import { takeBack } from './remove-order-import.ts'

/** How long a file may wait to be confirmed: long enough for somebody's holiday week. */
const KEPT_MS = 7 * 24 * 3600_000

/**
 * Removes uploads that nobody confirmed for a week, in all brands, each by itself: one that cannot be removed is logged
 * and keeps no other brand waiting. Answers how many were removed.
 */
export async function sweepUploads(deps: Deps): Promise<number> {
  const before = new Date(deps.now().getTime() - KEPT_MS)
  let removed = 0
  for (const upload of await asOwner(deps.db, (tx) => listAbandoned(tx, before))) {
    if (await sweep(deps, upload)) removed++
  }
  return removed
}

async function sweep(deps: Deps, { brandId, id }: Upload): Promise<boolean> {
  const actor = { kind: 'system', brandId, scope: 'brand', name: 'sweep' } as const
  try {
    await inBrand(deps.db, actor, (tx) => takeBack(deps, tx, actor, id))
    return true
  } catch (error) {
    // somebody may have confirmed it or taken it back since the list was made
    if (!(error instanceof DomainError)) deps.log.error({ err: error, brandId, importId: id }, 'upload not swept')
    return false
  }
}
