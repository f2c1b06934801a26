import { type Database, readInBrand } from '@qudao/db/client'
import type { LineState } from '@qudao/db/schema'
import type { PartnerActor } from '../../platform/actor.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { LinePlace } from '../line-cursor.ts'

export type OwnLineRow = Readonly<{
  id: Uuid
  platform: string
  orderNo: string
  productTitle: string
  shopName: string
  slotCode: string
  quantity: number
  currency: string
  paidMinor: bigint
  refundedMinor: bigint
  state: LineState
  excluded: 'excluded_product' | 'zero_price' | null
  commissionMinor: bigint | null
  channelMinor: bigint | null
  datedAt: Date
  settledAt: Date | null
}>

/**
 * A partner's lines, the newest sale first, read in their own scope: row-level security shows no line and no entry of
 * anybody else, whatever is asked.
 */
export function listOwnLines(
  db: Database,
  actor: PartnerActor,
  { state, before, take }: { state?: LineState | undefined; before?: LinePlace | undefined; take: number },
): Promise<OwnLineRow[]> {
  return readInBrand(
    db,
    actor,
    (sql) => sql<OwnLineRow[]>`
      select l.id, l.platform, l.order_no as "orderNo", l.product_title as "productTitle", l.shop_name as "shopName",
        l.slot_code as "slotCode", l.quantity, l.currency, l.paid_minor as "paidMinor", l.refunded_minor as "refundedMinor",
        l.state, l.excluded, l.dated_at as "datedAt", l.settled_at as "settledAt", e.*
      from order_line l
      cross join lateral (
        select sum(e.amount_minor) filter (where e.payer <> 'channel')::bigint as "commissionMinor",
          sum(e.amount_minor) filter (where e.payer = 'channel')::bigint as "channelMinor"
        from entry e where e.brand_id = l.brand_id and e.line_id = l.id) e
      where l.brand_id = ${actor.brandId} and l.partner_id = ${actor.partnerId}
        ${state ? sql`and l.state = ${state}` : sql``}
        ${before ? sql`and (l.dated_at, l.id) < (${before.datedAt}::timestamptz, ${before.id}::uuid)` : sql``}
      order by l.dated_at desc, l.id desc limit ${take}`,
  )
}
