import { sqlOf, type Tx } from '@qudao/db/client'
import type { LegalType, TaxHandling } from '@qudao/db/schema'
import type { Uuid } from '../../platform/ids.ts'
import { readAccounts } from './paid-accounts.ts'
import type { SlotRow } from './partner-details.ts'
import type { HatRow } from './partner-rows.ts'

export type OwnPartnerRow = {
  id: Uuid
  name: string
  legalName: string | null
  legalType: LegalType
  taxIdTail: string | null
  mobileTail: string | null
  taxHandling: TaxHandling
  hats: HatRow[]
  grade: string | null
}

/** Reads within the partner's own scope: row-level security shows nothing of others. */
export async function readOwnPartner(tx: Tx, brandId: number, id: Uuid, at: Date) {
  const sql = sqlOf(tx)
  const [partner] = await sql<OwnPartnerRow[]>`
    select p.id, p.name, p.legal_name as "legalName", p.legal_type as "legalType", p.tax_id_tail as "taxIdTail",
      p.mobile_tail as "mobileTail", p.tax_handling as "taxHandling",
      (select coalesce(json_agg(json_build_object('hat', h.hat, 'tradeType', h.trade_type, 'status', h.status) order by h.hat), '[]')
        from partner_hat h where h.brand_id = p.brand_id and h.partner_id = p.id) as hats,
      (select g.grade from partner_grade g where g.brand_id = p.brand_id and g.partner_id = p.id and g.effective_from <= ${at}
        order by g.hat, g.effective_from desc, g.id desc limit 1) as grade
    from partner p where p.brand_id = ${brandId} and p.id = ${id}`
  return { partner, accounts: await readAccounts(tx, brandId, id) }
}

/** The slots a partner owns at an instant; needs the brand's scope. */
export async function readOwnSlots(tx: Tx, brandId: number, partnerId: Uuid, at: Date) {
  return sqlOf(tx)<Pick<SlotRow, 'platform' | 'code' | 'label' | 'since'>[]>`
    select s.platform, s.code, s.label, o.effective_from as since
    from slot_owner o join slot s on s.brand_id = o.brand_id and s.id = o.slot_id
    where o.brand_id = ${brandId} and o.partner_id = ${partnerId} and o.effective_from <= ${at} and not exists (
      select from slot_owner later where later.brand_id = o.brand_id and later.slot_id = o.slot_id
        and later.effective_from <= ${at} and (later.effective_from, later.id) > (o.effective_from, o.id))
    order by s.platform, s.code`
}
