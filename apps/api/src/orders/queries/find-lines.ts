import { type Database, readInBrand } from '@qudao/db/client'
import { PLATFORMS } from '../../domain/platforms.ts'
import type { Member } from '../../platform/actor.ts'
import type { Uuid } from '../../platform/ids.ts'

export type FoundLine = {
  id: Uuid
  orderNo: string
  productTitle: string
  partner: string
  paidMinor: bigint
  currency: string
  datedAt: Date
}

/**
 * Lines whose order number begins with these digits, the newest sale first. The platforms are named so that the index
 * on platform and order number serves; numbers of digits sort alike in every collation.
 */
export function listLinesByOrderNo(db: Database, actor: Member, digits: string, take: number): Promise<FoundLine[]> {
  return readInBrand(
    db,
    actor,
    (sql) => sql<FoundLine[]>`
      select l.id, l.order_no as "orderNo", l.product_title as "productTitle", p.name as partner,
        l.paid_minor as "paidMinor", l.currency, l.dated_at as "datedAt"
      from order_line l join partner p on p.brand_id = l.brand_id and p.id = l.partner_id
      where l.brand_id = ${actor.brandId} and l.platform = any(${[...PLATFORMS]}::text[])
        and l.order_no >= ${digits} and l.order_no <= ${`${digits}${'9'.repeat(30)}`} and starts_with(l.order_no, ${digits})
        ${actor.ownPartnersOnly ? sql`and p.owner_member_id = ${actor.ownPartnersOnly}` : sql``}
      order by l.dated_at desc, l.id desc limit ${take}`,
  )
}
