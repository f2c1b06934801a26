import { type Database, readInBrand } from '@qudao/db/client'
import type { Role } from '@qudao/db/schema'
import type { Actor } from '../../../platform/actor.ts'

export type StartRow = {
  members: number
  approvers: number
  canClose: string[]
  canApprove: string[]
  hasSecondPerson: boolean
  onlyYouApprove: boolean
  openInvitations: number
  affiliates: number
  distributors: number
  plansPublished: number
  planDrafts: number
  openingsApproved: number
  openingsWaiting: number
  openingPartners: number
  importsDone: number
  hasOrders: boolean
  products: number
  productDrafts: number
  openExceptions: number
  monthsClosed: number
  batchesExported: number
  batchesReconciled: number
}

/** The roles that can approve payments, close months and approve statements. */
export type StartRoles = Readonly<Record<'approving' | 'closing' | 'approvingStatements', readonly Role[]>>

/** How far a brand has come, from what is there. */
export async function readStart(
  db: Database,
  actor: Extract<Actor, { kind: 'member' }>,
  { approving, closing, approvingStatements, at }: StartRoles & { at: Date },
): Promise<StartRow> {
  const { brandId, memberId } = actor
  const [row] = await readInBrand(
    db,
    actor,
    (sql) => sql<StartRow[]>`
      with people as (
        select m.id, u.name, m.role = any(${[...closing]}::text[]) as closes,
          m.role = any(${[...approvingStatements]}::text[]) as approves
        from member m join "user" u on u.id = m.user_id
        where m.brand_id = ${brandId} and m.disabled_at is null)
      select
        array(select name from people where closes order by id) as "canClose",
        array(select name from people where approves order by id) as "canApprove",
        exists (select from people c join people a on a.id <> c.id where c.closes and a.approves) as "hasSecondPerson",
        not exists (select from people where approves and id <> ${memberId})
          and exists (select from people where approves and id = ${memberId}) as "onlyYouApprove",
        (select count(*)::int from member where brand_id = ${brandId} and disabled_at is null) as members,
        (select count(*)::int from member where brand_id = ${brandId} and disabled_at is null
          and role = any(${[...approving]}::text[])) as approvers,
        (select count(*)::int from member_invitation where brand_id = ${brandId} and accepted_at is null
          and expires_at > ${at}) as "openInvitations",
        (select count(*)::int from partner_hat where brand_id = ${brandId} and hat = 'affiliate') as affiliates,
        (select count(*)::int from partner_hat where brand_id = ${brandId} and hat = 'distributor') as distributors,
        (select count(distinct plan_id)::int from commission_plan_version where brand_id = ${brandId}
          and published_at is not null) as "plansPublished",
        (select count(distinct plan_id)::int from commission_plan_version where brand_id = ${brandId}
          and published_at is null) as "planDrafts",
        (select count(*)::int from opening_import where brand_id = ${brandId}
          and approved_at is not null) as "openingsApproved",
        (select count(*)::int from opening_import where brand_id = ${brandId}
          and approved_at is null and withdrawn_at is null) as "openingsWaiting",
        (select count(distinct b.partner_id)::int from opening_balance b
          join opening_import o on o.brand_id = b.brand_id and o.id = b.import_id
          where b.brand_id = ${brandId} and o.approved_at is not null) as "openingPartners",
        (select count(*)::int from order_import where brand_id = ${brandId} and status = 'done') as "importsDone",
        exists (select from order_line where brand_id = ${brandId}) as "hasOrders",
        (select count(*)::int from product where brand_id = ${brandId} and joined_into is null) as products,
        (select count(*)::int from product where brand_id = ${brandId} and joined_into is null
          and state = 'draft') as "productDrafts",
        (select count(*)::int from import_exception where brand_id = ${brandId} and status = 'open') as "openExceptions",
        (select count(*)::int from settlement where brand_id = ${brandId}) as "monthsClosed",
        (select count(*)::int from payout_batch where brand_id = ${brandId}
          and status in ('exported', 'reconciled')) as "batchesExported",
        (select count(*)::int from payout_batch where brand_id = ${brandId}
          and status = 'reconciled') as "batchesReconciled"`,
  )
  if (!row) throw new Error('an aggregate without a row')
  return row
}
