import type { Tx } from '@qudao/db/client'
import { fileUse } from '@qudao/db/schema'
import type { Permission } from './permissions.ts'

export type FileUse = {
  brandId: number
  sha256: string
  kind: 'order_import' | 'partner_list' | 'opening_import' | 'payout_file' | 'payout_result'
  subject: string
  /** What it takes to open the bytes themselves. */
  permission: Permission
}

/** Says what a file serves as, in the transaction that takes it into use. The same use twice is one. */
export async function recordFileUse(tx: Tx, use: FileUse): Promise<void> {
  await tx.insert(fileUse).values(use).onConflictDoNothing()
}
