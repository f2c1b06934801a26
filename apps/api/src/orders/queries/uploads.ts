import { sqlOf, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'

export type Upload = Readonly<{ brandId: number; id: Uuid }>

/** Uploads of all brands that nobody has confirmed and that came before an instant. */
export async function listAbandoned(tx: Tx, before: Date): Promise<Upload[]> {
  return sqlOf(tx)<Upload[]>`
    select brand_id as "brandId", id from order_import
    where position is null and created_at < ${before} order by brand_id, id`
}

/**
 * Forgets an upload that was never confirmed, with its use of the file: bytes without a use are swept. Nothing refers to
 * it, since nothing is booked or taken into the catalogue before a confirmation. What was confirmed stays, by the
 * policies of both tables.
 */
export async function dropUpload(tx: Tx, { brandId, id }: Upload): Promise<void> {
  const sql = sqlOf(tx)
  await sql`delete from file_use where brand_id = ${brandId} and kind = 'order_import' and subject = ${id}`
  await sql`delete from order_import where brand_id = ${brandId} and id = ${id}`
}
