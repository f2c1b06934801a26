import type { Tx } from '@qudao/db/client'
import { file, payoutFile } from '@qudao/db/schema'

/** Names bytes that lie in the file store; the same bytes are named once. */
export async function recordFile(tx: Tx, row: typeof file.$inferInsert): Promise<void> {
  await tx.insert(file).values(row).onConflictDoNothing()
}

export async function insertPayoutFiles(tx: Tx, rows: (typeof payoutFile.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(payoutFile).values(rows)
}
