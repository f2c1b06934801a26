import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { FileRow } from '../queries/batches.ts'
import { getPayoutBatch } from './get-payout-batch.ts'

/** Payment files hold clear accounts, so each download is written down. */
export async function downloadPayoutFile(
  deps: Deps,
  actor: Member,
  batchId: Uuid,
  sha256: string,
): Promise<FileRow | undefined> {
  const { files } = await getPayoutBatch(deps, actor, batchId)
  const found = files.find((row) => row.sha256 === sha256)
  if (!found) return undefined
  await inBrand(deps.db, actor, (tx) =>
    audit(tx, actor, deps.now(), {
      action: 'payouts.download',
      subject: { type: 'payout_batch', id: batchId },
      summary: { name: found.name, sha256 },
    }),
  )
  return found
}
