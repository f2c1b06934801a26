import { sqlOf, type Tx } from '@qudao/db/client'
import { file, payoutFile } from '@qudao/db/schema'
import type { Uuid } from '../../platform/ids.ts'

/** Names bytes that lie in the file store; the same bytes are named once. */
export async function recordFile(tx: Tx, row: typeof file.$inferInsert): Promise<void> {
  await tx.insert(file).values(row).onConflictDoNothing()
}

export async function insertPayoutFiles(tx: Tx, rows: (typeof payoutFile.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(payoutFile).values(rows)
}

/** How often papers of a batch were written by its result, and the first free place among its files. */
export async function countPaperVersions(
  tx: Tx,
  brandId: number,
  batchId: Uuid,
): Promise<{ versions: number; nextSequence: number }> {
  // a version may hold only one of the papers: what one transaction recorded is one version
  const [row] = await sqlOf(tx)<{ versions: number; nextSequence: number }[]>`
    select count(distinct recorded_at) filter (where purpose in ('summary_paid', 'withholding_paid'))::int as versions,
      coalesce(max(sequence), 0)::int + 1 as "nextSequence"
    from payout_file where brand_id = ${brandId} and batch_id = ${batchId}`
  return row!
}

/** The SHA-256 of the newest paper of each purpose. */
export async function newestPapers(tx: Tx, brandId: number, batchId: Uuid): Promise<ReadonlyMap<string, string>> {
  const rows = await sqlOf(tx)<{ purpose: string; sha256: string }[]>`
    select distinct on (purpose) purpose, file_sha256 as sha256 from payout_file
    where brand_id = ${brandId} and batch_id = ${batchId} order by purpose, sequence desc`
  return new Map(rows.map(({ purpose, sha256 }) => [purpose, sha256]))
}
