import { asOwner } from '@qudao/db/client'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { dropUpload, lockAbandoned } from '../queries/uploads.ts'

/** How long a file may wait to be confirmed: long enough for somebody's holiday week. */
const KEPT_MS = 7 * 24 * 3600_000

/** Removes uploads that nobody confirmed for a week, in all brands. Answers how many there were. */
export function sweepUploads(deps: Deps): Promise<number> {
  const now = deps.now()
  return asOwner(deps.db, async (tx) => {
    const abandoned = await lockAbandoned(tx, new Date(now.getTime() - KEPT_MS))
    for (const { brandId, id, fileName } of abandoned) {
      await dropUpload(tx, { brandId, id })
      await audit(tx, { kind: 'system', brandId, name: 'sweep' }, now, {
        action: 'orders.remove_upload',
        subject: { type: 'order_import', id },
        summary: { fileName },
      })
    }
    return abandoned.length
  })
}
