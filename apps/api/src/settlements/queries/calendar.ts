import { sqlOf, type TransactionSql, type Tx } from '@qudao/db/client'
import type { Visible } from '../../commissions/index.ts'
import type { Uuid } from '../../platform/ids.ts'

export type ClosedMonth = Readonly<{
  id: Uuid
  period: string
  currency: string
  closedAt: Date
  closedByName: string | null
  statements: number
  reviewed: number
  approved: number
  /** Reviewed, and neither prepared, reviewed nor adjusted by who asks. */
  approvable: number
  approvableMinor: bigint
  openingMinor: bigint
  earnedMinor: bigint
  reversedMinor: bigint
  adjustedMinor: bigint
  closingMinor: bigint
}>

/** Closed months with the totals of their statements, newest first. */
export async function listClosedMonths(
  tx: Tx,
  brandId: number,
  visible: Visible,
  of: { id?: Uuid; askedBy?: Uuid } = {},
): Promise<ClosedMonth[]> {
  const sql = sqlOf(tx)
  return sql<ClosedMonth[]>`
    select s.id, s.period, s.currency, s.closed_at as "closedAt", u.name as "closedByName", t.*
    from settlement s
    left join member m on m.brand_id = s.brand_id and m.id = s.closed_by
    left join "user" u on u.id = m.user_id
    cross join lateral (
      select count(*)::int as statements, count(st.reviewed_at)::int as reviewed, count(st.approved_at)::int as approved,
        count(*) filter (where ${approvable(sql, of.askedBy)})::int as approvable,
        coalesce(sum(st.closing_minor) filter (where ${approvable(sql, of.askedBy)}), 0)::bigint as "approvableMinor",
        coalesce(sum(st.opening_minor), 0)::bigint as "openingMinor",
        coalesce(sum(st.earned_minor), 0)::bigint as "earnedMinor",
        coalesce(sum(st.reversed_minor), 0)::bigint as "reversedMinor",
        coalesce(sum(st.adjusted_minor), 0)::bigint as "adjustedMinor",
        coalesce(sum(st.closing_minor), 0)::bigint as "closingMinor"
      from statement st
      where st.brand_id = s.brand_id and st.settlement_id = s.id ${inCare(sql, visible, 'st')}
    ) t
    where s.brand_id = ${brandId} ${of.id ? sql`and s.id = ${of.id}` : sql``}
    order by s.period desc, s.currency limit 240`
}

/** Whether this member can approve `st` as far as what they did before goes. */
const approvable = (sql: TransactionSql, askedBy: Uuid | undefined) =>
  askedBy === undefined
    ? sql`false`
    : sql`st.reviewed_at is not null and st.approved_at is null and st.prepared_by <> ${askedBy}
        and st.reviewed_by <> ${askedBy} and not (st.adjusted_minor <> 0 and exists (
          select from statement_entry se join entry e on e.brand_id = se.brand_id and e.id = se.entry_id
          where se.brand_id = st.brand_id and se.statement_id = st.id and e.kind = 'adjustment'
            and e.created_by = ${askedBy}))`

export type OpenMonth = Readonly<{ period: string; currency: string; entries: number; amountMinor: bigint }>

/** Months after the last closed one that have entries, with what was earned in them so far. */
export async function listOpenMonths(tx: Tx, brandId: number, visible: Visible): Promise<OpenMonth[]> {
  const sql = sqlOf(tx)
  return sql<OpenMonth[]>`
    with last as (
      select currency, max(period) as period from settlement where brand_id = ${brandId} group by currency
    )
    select e.period, e.currency, count(*) filter (where ${earned(sql)})::int as entries,
      coalesce(sum(e.amount_minor) filter (where ${earned(sql)}), 0)::bigint as "amountMinor"
    from entry e left join last on last.currency = e.currency
    where e.brand_id = ${brandId} and (last.period is null or e.period > last.period)
      ${inCare(sql, visible, 'e')}
    group by e.period, e.currency order by e.period, e.currency`
}

/** What sales earned from the brand: neither 平台代结 nor amounts by hand. */
const earned = (sql: TransactionSql) => sql`e.payer <> 'channel' and e.kind in ('line', 'reversal', 'period')`

/** Narrows to the partners in a channel manager's care. */
function inCare(sql: TransactionSql, { ownerMemberId }: Visible, alias: 'e' | 'st') {
  if (!ownerMemberId) return sql``
  return sql`and exists (select from partner p where p.brand_id = ${sql(alias)}.brand_id
    and p.id = ${sql(alias)}.partner_id and p.owner_member_id = ${ownerMemberId})`
}
