import { sqlOf, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'

export async function findPartnerName(tx: Tx, brandId: number, id: Uuid): Promise<string | undefined> {
  const [row] = await sqlOf(tx)<{ name: string }[]>`
    select name from partner where brand_id = ${brandId} and id = ${id}`
  return row?.name
}

/** The month in which the books of a currency begin. */
export async function findFirstPeriod(tx: Tx, brandId: number, currency: string): Promise<string | null> {
  const [row] = await sqlOf(tx)<{ period: string | null }[]>`
    select min(period) as period from entry where brand_id = ${brandId} and currency = ${currency}`
  return row?.period ?? null
}
