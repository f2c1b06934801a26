import { sqlOf, type Tx } from '@qudao/db/client'
import type { Hat, LegalType, TaxHandling, TradeType } from '@qudao/db/schema'
import type { Uuid } from '../../platform/ids.ts'

/** A partner as an import compares it. */
export type KnownPartner = {
  id: Uuid
  name: string
  legalType: LegalType
  legalName: string | null
  taxIdIndex: string | null
  taxIdTail: string | null
  mobileIndex: string | null
  mobileTail: string | null
  taxHandling: TaxHandling
  ownerMemberId: Uuid | null
  ownerName: string | null
  grade: string | null
  hats: Hat[]
  tradeType: TradeType | null
  alipayIndex: string | null
  alipayMask: string | null
}
export type KnownSlot = {
  platform: string
  code: string
  partnerId: Uuid | null
  partnerName: string | null
  hadOwner: boolean
}
export type KnownMember = { id: Uuid; name: string }
export type ImportState = { partners: KnownPartner[]; slots: KnownSlot[]; members: KnownMember[] }
export type Wanted = { taxIdIndexes: string[]; names: string[]; slotCodes: string[]; at: Date }

/** Everything a partner list can meet, in three reads whatever its length. */
export async function readImportState(
  tx: Tx,
  brandId: number,
  { taxIdIndexes, names, slotCodes, at }: Wanted,
): Promise<ImportState> {
  const sql = sqlOf(tx)
  const partners = await sql<KnownPartner[]>`
    select p.id, p.name, p.legal_type as "legalType", p.legal_name as "legalName", p.tax_id_index as "taxIdIndex",
      p.tax_id_tail as "taxIdTail", p.mobile_index as "mobileIndex", p.mobile_tail as "mobileTail",
      p.tax_handling as "taxHandling", p.owner_member_id as "ownerMemberId", u.name as "ownerName",
      g.grade, array(select h.hat from partner_hat h where h.brand_id = p.brand_id and h.partner_id = p.id
        order by h.hat) as hats,
      d.trade_type as "tradeType", a.account_index as "alipayIndex", a.account_mask as "alipayMask"
    from partner p
    left join member m on m.brand_id = p.brand_id and m.id = p.owner_member_id
    left join "user" u on u.id = m.user_id
    left join partner_hat d on d.brand_id = p.brand_id and d.partner_id = p.id and d.hat = 'distributor'
    left join lateral (select grade from partner_grade g where g.brand_id = p.brand_id and g.partner_id = p.id
      and g.effective_from <= ${at} order by g.hat, g.effective_from desc, g.id desc limit 1) g on true
    left join lateral (select account_index, account_mask from payout_account a where a.brand_id = p.brand_id
      and a.partner_id = p.id and a.kind = 'alipay' order by a.id desc limit 1) a on true
    where p.brand_id = ${brandId}
      and (p.tax_id_index = any(${taxIdIndexes}::text[]) or p.name = any(${names}::text[]))
    order by p.id`
  const slots = await sql<KnownSlot[]>`
    select s.platform, s.code, o.partner_id as "partnerId", p.name as "partnerName",
      exists (select from slot_owner h where h.brand_id = s.brand_id and h.slot_id = s.id) as "hadOwner"
    from slot s
    left join lateral (select partner_id from slot_owner o where o.brand_id = s.brand_id and o.slot_id = s.id
      and o.effective_from <= ${at} order by o.effective_from desc, o.id desc limit 1) o on true
    left join partner p on p.brand_id = s.brand_id and p.id = o.partner_id
    where s.brand_id = ${brandId} and s.code = any(${slotCodes}::text[])`
  const members = await sql<KnownMember[]>`
    select m.id, u.name from member m join "user" u on u.id = m.user_id
    where m.brand_id = ${brandId} and m.disabled_at is null`
  return { partners, slots, members }
}
