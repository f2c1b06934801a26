import { sqlOf, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'

export type Upload = Readonly<{ brandId: number; id: Uuid; fileName: string }>

/** Uploads of all brands that nobody has confirmed and that came before an instant; they are locked. */
export async function lockAbandoned(tx: Tx, before: Date): Promise<Upload[]> {
  return sqlOf(tx)<Upload[]>`
    select i.brand_id as "brandId", i.id, f.name as "fileName"
    from order_import i join file f on f.brand_id = i.brand_id and f.sha256 = i.file_sha256
    where i.position is null and i.created_at < ${before}
    order by i.brand_id, i.id for update of i skip locked`
}

/**
 * Forgets an upload that was never confirmed, with its use of the file: bytes without a use are swept. Nothing refers to
 * it, since nothing is booked before a confirmation.
 */
export async function dropUpload(tx: Tx, { brandId, id }: Pick<Upload, 'brandId' | 'id'>): Promise<void> {
  const sql = sqlOf(tx)
  await sql`delete from file_use where brand_id = ${brandId} and kind = 'order_import' and subject = ${id}`
  await sql`delete from order_import where brand_id = ${brandId} and id = ${id} and position is null`
}
