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

export type LinePayee = Readonly<{ partnerName: string; payeeName: string; accountMask: string }>

/** Who each of these payments goes to, as its file names them. */
export async function payeesOfLines(
  tx: Tx,
  brandId: number,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, LinePayee>> {
  const rows = await sqlOf(tx)<(LinePayee & { id: Uuid })[]>`
    select l.id, p.name as "partnerName", a.holder_name as "payeeName", a.account_mask as "accountMask"
    from payout_line l
    join partner p on p.brand_id = l.brand_id and p.id = l.partner_id
    join payout_account a on a.brand_id = l.brand_id and a.id = l.payout_account_id
    where l.brand_id = ${brandId} and l.id = any(${[...ids]}::uuid[])`
  return new Map(rows.map(({ id, ...payee }) => [id, payee]))
}
