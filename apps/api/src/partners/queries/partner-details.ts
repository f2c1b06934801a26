import { type Database, readInBrand } from '@qudao/db/client'
import type { Hat } from '@qudao/db/schema'
import type { Uuid } from '../../platform/ids.ts'
import { selectAccounts } from './paid-accounts.ts'
import { type NamedRow, ownedSlots } from './partner-rows.ts'

export type GradeRow = { id: Uuid; hat: Hat; grade: string; effectiveFrom: Date; recordedAt: Date }
export type AccountRow = {
  id: Uuid
  kind: 'alipay' | 'bank'
  mask: string
  holderName: string
  bankName: string | null
  bankBranch: string | null
  bankCode: string | null
  recordedAt: Date
}
export type SlotRow = {
  id: Uuid
  platform: string
  code: string
  label: string | null
  partner: NamedRow | null
  since: Date | null
}

/** Histories of one partner, newest first. */
export function readPartnerDetails(db: Database, brandId: number, partnerId: Uuid, at: Date) {
  return readInBrand(db, { brandId, scope: 'brand' }, (sql) => [
    sql<GradeRow[]>`
      select id, hat, grade, effective_from as "effectiveFrom", recorded_at as "recordedAt" from partner_grade
      where brand_id = ${brandId} and partner_id = ${partnerId} order by effective_from desc, id desc`,
    selectAccounts(sql, brandId, partnerId),
    sql<SlotRow[]>`
      select s.id, s.platform, s.code, s.label, o.effective_from as since,
        json_build_object('id', p.id, 'name', p.name) as partner
      from ${ownedSlots(sql, at)} o
      join slot s on s.brand_id = o.brand_id and s.id = o.slot_id
      join partner p on p.brand_id = o.brand_id and p.id = o.partner_id
      where o.brand_id = ${brandId} and o.partner_id = ${partnerId} order by s.platform, s.code`,
  ])
}
