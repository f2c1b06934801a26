import { readInBrand } from '@qudao/db/client'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'

export type PlacedPayment = Readonly<{
  id: Uuid
  batchId: Uuid
  batchNumber: number
  place: number
  partnerName: string
  netMinor: bigint
  currency: string
}>

/** The payment at a place of a batch, counted among all lines the batch was made with. */
export const findPlacedPayment = (
  deps: Deps,
  actor: { brandId: number; scope: 'brand' },
  { batchNumber, place }: { batchNumber: number; place: number },
): Promise<PlacedPayment[]> =>
  readInBrand(
    deps.db,
    actor,
    (q) => q<PlacedPayment[]>`
      select l.id, l.batch_id as "batchId", b.number as "batchNumber", ${place}::int as place,
        p.name as "partnerName", l.net_minor as "netMinor", l.currency
      from payout_batch b
      join payout_line l on l.brand_id = b.brand_id and l.batch_id = b.id
      join partner p on p.brand_id = l.brand_id and p.id = l.partner_id
      where b.brand_id = ${actor.brandId} and b.number = ${batchNumber}
      order by l.id limit 1 offset ${place - 1}`,
  )
