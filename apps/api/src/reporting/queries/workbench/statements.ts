import type { Sql } from '@qudao/db/client'
import type { Uuid } from '../../../platform/ids.ts'

export type StatementsInWork = {
  settlementId: Uuid
  period: string
  currency: string
  by: string | null
  toReview: number
  toReviewMinor: bigint
  since: Date
  /** Reviewed, and none of it this member's own work. */
  toApprove: number
  toApproveMinor: bigint
  reviewedSince: Date | null
}

/** Closed months with statements that are not approved, as one member sees them: own work cannot be approved. */
export const statementsInWork = (sql: Sql, brandId: number, memberId: Uuid) => sql<StatementsInWork[]>`
  select s.id as "settlementId", s.period, s.currency, u.name as by, s.closed_at as since, t.*
  from settlement s
  left join member m on m.brand_id = s.brand_id and m.id = s.closed_by
  left join "user" u on u.id = m.user_id
  cross join lateral (
    select
      count(*) filter (where st.reviewed_by is null)::int as "toReview",
      coalesce(sum(st.closing_minor) filter (where st.reviewed_by is null), 0)::bigint as "toReviewMinor",
      count(*) filter (where st.reviewed_by is not null and not ${isOwnWork(sql, memberId)})::int as "toApprove",
      coalesce(sum(st.closing_minor) filter (where st.reviewed_by is not null and not ${isOwnWork(sql, memberId)}), 0)::bigint
        as "toApproveMinor",
      min(st.reviewed_at) as "reviewedSince"
    from statement st
    where st.brand_id = s.brand_id and st.settlement_id = s.id and st.approved_at is null
  ) t
  where s.brand_id = ${brandId} and (t."toReview" > 0 or t."toApprove" > 0)
  order by s.period, s.currency`

const isOwnWork = (sql: Sql, memberId: Uuid) => sql`(st.prepared_by = ${memberId} or st.reviewed_by = ${memberId}
  or st.adjusted_minor <> 0 and exists (
    select from statement_entry se join entry e on e.brand_id = se.brand_id and e.id = se.entry_id
    where se.brand_id = st.brand_id and se.statement_id = st.id and e.kind = 'adjustment' and e.created_by = ${memberId}))`
