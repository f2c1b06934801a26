import { sqlOf, type Tx } from '@qudao/db/client'
import { payoutResult } from '@qudao/db/schema'
import { and, eq } from 'drizzle-orm'
import type { Uuid } from '../../platform/ids.ts'

export type ResultRow = typeof payoutResult.$inferSelect

export async function findResult(
  tx: Tx,
  brandId: number,
  batchId: Uuid,
  sha256: string,
): Promise<ResultRow | undefined> {
  const [row] = await tx
    .select()
    .from(payoutResult)
    .where(
      and(eq(payoutResult.brandId, brandId), eq(payoutResult.batchId, batchId), eq(payoutResult.fileSha256, sha256)),
    )
  return row
}

export async function insertResult(tx: Tx, row: typeof payoutResult.$inferInsert): Promise<void> {
  await tx.insert(payoutResult).values(row)
}

export type PaidAccount = { id: Uuid; accountCipher: string; holderName: string }

/** The accounts that were written into a file, which may not be the partners' newest any more. */
export async function accountsById(
  tx: Tx,
  brandId: number,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, PaidAccount>> {
  const rows = await sqlOf(tx)<PaidAccount[]>`
    select id, account_cipher as "accountCipher", holder_name as "holderName" from payout_account
    where brand_id = ${brandId} and id = any(${[...ids]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}
