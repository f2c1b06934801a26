import { sqlOf, type Tx } from '@qudao/db/client'
import type { Hat, TradeType } from '@qudao/db/schema'
import type { Uuid } from '../../platform/ids.ts'

export type AccountStanding = {
  kind: 'alipay' | 'bank'
  mask: string
  index: string
  holderName: string
  bankName: string | null
  bankBranch: string | null
  bankCode: string | null
}
/** What a partner has beside their own record: hats, a grade a hat on that day, the account of each kind in force. */
export type Standing = {
  hats: { hat: Hat; tradeType: TradeType | null }[]
  grades: Partial<Record<Hat, string>>
  accounts: Partial<Record<'alipay' | 'bank', AccountStanding>>
}

export const NO_STANDING: Standing = { hats: [], grades: {}, accounts: {} }

type Row = { id: Uuid } & Standing

/** The standing of many partners in one read. */
export async function readStandings(
  tx: Tx,
  brandId: number,
  ids: readonly Uuid[],
  at: Date,
): Promise<Map<Uuid, Standing>> {
  if (ids.length === 0) return new Map()
  const rows = await sqlOf(tx)<Row[]>`
    select p.id,
      (select coalesce(json_agg(json_build_object('hat', h.hat, 'tradeType', h.trade_type) order by h.hat), '[]')
        from partner_hat h where h.brand_id = p.brand_id and h.partner_id = p.id) as hats,
      (select coalesce(json_object_agg(g.hat, g.grade), '{}') from (
        select distinct on (g.hat) g.hat, g.grade from partner_grade g
        where g.brand_id = p.brand_id and g.partner_id = p.id and g.effective_from <= ${at}
        order by g.hat, g.effective_from desc, g.id desc) g) as grades,
      (select coalesce(json_object_agg(a.kind, a.account), '{}') from (
        select distinct on (a.kind) a.kind, json_build_object('kind', a.kind, 'mask', a.account_mask,
          'index', a.account_index, 'holderName', a.holder_name, 'bankName', a.bank_name,
          'bankBranch', a.bank_branch, 'bankCode', a.bank_code) as account
        from payout_account a where a.brand_id = p.brand_id and a.partner_id = p.id
        order by a.kind, a.id desc) a) as accounts
    from partner p where p.brand_id = ${brandId} and p.id = any(${[...ids]}::uuid[])`
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}

/** How the brand calls the members that partners are, or were, in the care of. */
export async function readMemberNames(tx: Tx, brandId: number, ids: readonly Uuid[]): Promise<Map<Uuid, string>> {
  if (ids.length === 0) return new Map()
  const rows = await sqlOf(tx)<{ id: Uuid; name: string }[]>`
    select m.id, u.name from member m join "user" u on u.id = m.user_id
    where m.brand_id = ${brandId} and m.id = any(${[...ids]}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
