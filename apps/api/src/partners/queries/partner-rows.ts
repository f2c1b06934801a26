import { type Database, readInBrand, type Sql } from '@qudao/db/client'
import type { Hat, HatStatus, LegalType, TaxHandling, TradeType } from '@qudao/db/schema'
import type { Member } from '../../platform/actor.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { Unpayable } from '../schemas.ts'

export type HatRow = { hat: Hat; tradeType: TradeType | null; status: HatStatus }
export type NamedRow = { id: Uuid; name: string }

export type PartnerListRow = {
  id: Uuid
  name: string
  legalName: string | null
  legalType: LegalType
  taxIdTail: string | null
  taxIdOverrideReason: string | null
  mobileTail: string | null
  taxHandling: TaxHandling
  hats: HatRow[]
  grade: string | null
  owner: NamedRow | null
  payoutAccount: { kind: 'alipay' | 'bank'; mask: string } | null
  slotCount: number
  createdAt: Date
}

export type PartnerSearch = {
  text?: string | undefined
  taxIdIndex?: string | undefined
  mobileIndex?: string | undefined
  slotCode?: string | undefined
  grade?: string | undefined
  hat?: Hat | undefined
  ownerMemberId?: Uuid | undefined
  taxHandling?: TaxHandling | undefined
  unpayable?: Unpayable | undefined
  id?: Uuid | undefined
  ids?: readonly Uuid[] | undefined
  before?: string | undefined
  at: Date
  take: number
}

/** What a member may see of partners: all of the brand, or those in their own care. */
export const inCareOf = (
  sql: Sql,
  { ownPartnersOnly }: Pick<Member, 'ownPartnersOnly'>,
  column = 'p.owner_member_id',
) => (ownPartnersOnly ? sql`and ${sql(column)} = ${ownPartnersOnly}` : sql``)

const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** Newest first, one more than asked for when there is a next page. */
export function listPartnerRows(db: Database, actor: Member, search: PartnerSearch): Promise<PartnerListRow[]> {
  return readInBrand(
    db,
    actor,
    (sql) => sql<PartnerListRow[]>`
      select p.id, p.name, p.legal_name as "legalName", p.legal_type as "legalType", p.tax_id_tail as "taxIdTail",
        p.tax_id_override_reason as "taxIdOverrideReason", p.mobile_tail as "mobileTail",
        p.tax_handling as "taxHandling", p.created_at as "createdAt",
        (select coalesce(json_agg(json_build_object('hat', h.hat, 'tradeType', h.trade_type, 'status', h.status) order by h.hat), '[]')
          from partner_hat h where h.brand_id = p.brand_id and h.partner_id = p.id) as hats,
        ${gradeAt(sql, search.at)} as grade,
        (select json_build_object('id', m.id, 'name', u.name) from member m join "user" u on u.id = m.user_id
          where m.brand_id = p.brand_id and m.id = p.owner_member_id) as owner,
        (select json_build_object('kind', a.kind, 'mask', a.account_mask) from payout_account a
          where a.brand_id = p.brand_id and a.partner_id = p.id order by a.id desc limit 1) as "payoutAccount",
        (select count(*)::int from ${ownedSlots(sql, search.at)} o where o.brand_id = p.brand_id and o.partner_id = p.id) as "slotCount"
      from partner p
      where p.brand_id = ${actor.brandId} ${inCareOf(sql, actor)} ${conditions(sql, actor.brandId, search)}
      order by p.id desc limit ${search.take}`,
  )
}

function conditions(sql: Sql, brandId: number, search: PartnerSearch) {
  const { id, ids, before, hat, grade, ownerMemberId, taxHandling, unpayable } = search
  return sql`
    ${id ? sql`and p.id = ${id}` : sql``}
    ${ids ? sql`and p.id = any(${[...ids]}::uuid[])` : sql``}
    ${before ? sql`and p.id < ${before}` : sql``}
    ${taxHandling ? sql`and p.tax_handling = ${taxHandling}` : sql``}
    ${ownerMemberId ? sql`and p.owner_member_id = ${ownerMemberId}` : sql``}
    ${hat ? sql`and exists (select from partner_hat h where h.brand_id = p.brand_id and h.partner_id = p.id and h.hat = ${hat})` : sql``}
    ${grade ? sql`and ${gradeAt(sql, search.at)} = ${grade}` : sql``}
    ${unpayable ? sql`and ${isUnpayable(sql, unpayable)}` : sql``}
    ${matches(sql, brandId, search)}`
}

function matches(sql: Sql, brandId: number, { text, taxIdIndex, mobileIndex, slotCode, at }: PartnerSearch) {
  if (!text) return sql``
  const pattern = likePattern(text)
  return sql`and (p.name ilike ${pattern} or p.legal_name ilike ${pattern}
    ${taxIdIndex ? sql`or p.tax_id_index = ${taxIdIndex}` : sql``}
    ${mobileIndex ? sql`or p.mobile_index = ${mobileIndex}` : sql``}
    ${slotCode ? sql`or p.id in (select s.partner_id from ${currentSlots(sql, at)} s where s.brand_id = ${brandId} and s.code = ${slotCode})` : sql``})`
}

/** Partners `p` who are owed commission of ours and cannot be paid it for this reason. */
export const isUnpayable = (sql: Sql, reason: Unpayable) => sql`exists (
    select from account a where a.brand_id = p.brand_id and a.partner_id = p.id and a.kind in ('held', 'payable')
      and a.balance_minor > 0)
  and ${
    reason === 'tax'
      ? sql`p.tax_handling = 'unset'`
      : sql`not exists (select from payout_account c where c.brand_id = p.brand_id and c.partner_id = p.id)`
  }`

/** Grades of today with how many partners wear them, the commonest first. */
export function listGradeRows(db: Database, actor: Member, at: Date) {
  return readInBrand(
    db,
    actor,
    (sql) => sql<{ hat: Hat; grade: string; partners: number }[]>`
      select g.hat, g.grade, count(*)::int as partners
      from (
        select distinct on (g.partner_id, g.hat) g.hat, g.grade
        from partner_grade g join partner p on p.brand_id = g.brand_id and p.id = g.partner_id
        where g.brand_id = ${actor.brandId} and g.effective_from <= ${at} ${inCareOf(sql, actor)}
        order by g.partner_id, g.hat, g.effective_from desc, g.id desc
      ) g group by g.hat, g.grade order by g.hat, partners desc, g.grade`,
  )
}

// one grade is shown: that of the hat that earns commission, if it is worn
const gradeAt = (sql: Sql, at: Date) => sql`(select g.grade from partner_grade g
  where g.brand_id = p.brand_id and g.partner_id = p.id and g.effective_from <= ${at}
  order by g.hat, g.effective_from desc, g.id desc limit 1)`

/** Every slot with its owner of that instant: the newest row effective by then. */
export const currentSlots = (sql: Sql, at: Date) => sql`(
  select s.brand_id, s.id, s.platform, s.code, s.label, o.partner_id, o.effective_from
  from slot s left join lateral (
    select partner_id, effective_from from slot_owner o
    where o.brand_id = s.brand_id and o.slot_id = s.id and o.effective_from <= ${at}
    order by o.effective_from desc, o.id desc limit 1) o on true)`

/** The same by owner: quick for one partner, where the above is quick for one slot. */
export const ownedSlots = (sql: Sql, at: Date) => sql`(
  select o.brand_id, o.partner_id, o.slot_id, o.effective_from from slot_owner o
  where o.partner_id is not null and o.effective_from <= ${at} and not exists (
    select from slot_owner later where later.brand_id = o.brand_id and later.slot_id = o.slot_id
      and later.effective_from <= ${at} and (later.effective_from, later.id) > (o.effective_from, o.id)))`
