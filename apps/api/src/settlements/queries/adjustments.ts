import { sqlOf, type Tx } from '@qudao/db/client'
import { entryRelease } from '@qudao/db/schema'
import type { Uuid } from '../../platform/ids.ts'

export async function findPartnerName(tx: Tx, brandId: number, id: Uuid): Promise<string | undefined> {
  const [row] = await sqlOf(tx)<{ name: string }[]>`
    select name from partner where brand_id = ${brandId} and id = ${id}`
  return row?.name
}

/** An amount by hand waits for nothing. */
export async function insertRelease(
  tx: Tx,
  brandId: number,
  row: { entryId: Uuid; documentId: Uuid; releasedAt: Date },
): Promise<void> {
  await tx.insert(entryRelease).values({ brandId, payer: 'brand', ...row })
}

/** The month in which the books of a currency begin. */
export async function findFirstPeriod(tx: Tx, brandId: number, currency: string): Promise<string | null> {
  const [row] = await sqlOf(tx)<{ period: string | null }[]>`
    select min(period) as period from entry where brand_id = ${brandId} and currency = ${currency}`
  return row?.period ?? null
}
