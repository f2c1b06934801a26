import { sqlOf, type TransactionSql, type Tx } from '@qudao/db/client'
import { paymentOf, type Visible } from '../../commissions/index.ts'
import type { Uuid } from '../../platform/ids.ts'

export const STATEMENT_STATES = ['closed', 'reviewed', 'approved', 'in_payment', 'paid'] as const
export type StatementState = (typeof STATEMENT_STATES)[number]

export type StatementRow = Readonly<{
  id: Uuid
  settlementId: Uuid
  partnerId: Uuid
  partnerName: string
  period: string
  currency: string
  openingMinor: bigint
  earnedMinor: bigint
  reversedMinor: bigint
  adjustedMinor: bigint
  closingMinor: bigint
  state: StatementState
  isNewest: boolean
  preparedBy: Uuid
  preparedByName: string | null
  preparedAt: Date
  reviewedBy: Uuid | null
  reviewedByName: string | null
  reviewedAt: Date | null
  approvedBy: Uuid | null
  approvedByName: string | null
  approvedAt: Date | null
  returnedReason: string | null
  /** What was sent or paid on this statement. */
  payGrossMinor: bigint
  payTaxMinor: bigint
  payNetMinor: bigint
  lastPaidAt: Date | null
}>

export type StatementFilter = Readonly<{
  id?: Uuid | undefined
  settlementId?: Uuid | undefined
  partnerId?: Uuid | undefined
  period?: string | undefined
  currency?: string | undefined
  state?: StatementState | undefined
  name?: string | undefined
  after?: Readonly<{ period: string; closingMinor: string; id: Uuid }> | undefined
}>

/** The one definition of a statement's state. */
const stateOf = (sql: TransactionSql) => sql`
  case
    when payment.in_payment then 'in_payment'
    when payment.paid then 'paid'
    when st.approved_at is not null then 'approved'
    when st.reviewed_at is not null then 'reviewed'
    else 'closed'
  end`

/** Statements with their people and payments: newest month first, in it the largest balance first. */
export async function listStatementRows(
  tx: Tx,
  brandId: number,
  visible: Visible,
  filter: StatementFilter,
  limit: number,
): Promise<StatementRow[]> {
  const sql = sqlOf(tx)
  const nameOf = (alias: string) => sql`
    (select u.name from member m join "user" u on u.id = m.user_id
      where m.brand_id = st.brand_id and m.id = ${sql(`st.${alias}`)})`
  return sql<StatementRow[]>`
    select st.id, st.settlement_id as "settlementId", st.partner_id as "partnerId", p.name as "partnerName", st.period,
      st.currency, st.opening_minor as "openingMinor", st.earned_minor as "earnedMinor",
      st.reversed_minor as "reversedMinor", st.adjusted_minor as "adjustedMinor", st.closing_minor as "closingMinor",
      ${stateOf(sql)} as state, not exists (
        select from statement later where later.brand_id = st.brand_id and later.partner_id = st.partner_id
          and later.currency = st.currency and later.period > st.period) as "isNewest",
      st.prepared_by as "preparedBy", ${nameOf('prepared_by')} as "preparedByName", st.prepared_at as "preparedAt",
      st.reviewed_by as "reviewedBy", ${nameOf('reviewed_by')} as "reviewedByName", st.reviewed_at as "reviewedAt",
      st.approved_by as "approvedBy", ${nameOf('approved_by')} as "approvedByName", st.approved_at as "approvedAt",
      st.returned_reason as "returnedReason", own.gross as "payGrossMinor", own.tax as "payTaxMinor",
      own.net as "payNetMinor", own.paid_at as "lastPaidAt"
    from statement st
    join partner p on p.brand_id = st.brand_id and p.id = st.partner_id
    left join lateral (${paymentOf(sql)}) payment on true
    left join lateral (
      select coalesce(sum(pl.gross_minor), 0)::bigint as gross, coalesce(sum(pl.tax_minor), 0)::bigint as tax,
        coalesce(sum(pl.net_minor), 0)::bigint as net, max(pl.settled_at) filter (where pl.status = 'paid') as paid_at
      from payout_line pl where pl.brand_id = st.brand_id and pl.statement_id = st.id
        and pl.partner_id = st.partner_id and pl.status in ('pending', 'sent', 'paid')
    ) own on true
    where st.brand_id = ${brandId} ${conditions(sql, visible, filter)}
    order by st.period desc, st.closing_minor desc, st.id desc limit ${limit}`
}

function conditions(sql: TransactionSql, visible: Visible, f: StatementFilter) {
  const parts = [
    visible.partnerId && sql`and st.partner_id = ${visible.partnerId}`,
    visible.ownerMemberId && sql`and p.owner_member_id = ${visible.ownerMemberId}`,
    f.id && sql`and st.id = ${f.id}`,
    f.settlementId && sql`and st.settlement_id = ${f.settlementId}`,
    f.partnerId && sql`and st.partner_id = ${f.partnerId}`,
    f.period && sql`and st.period = ${f.period}`,
    f.currency && sql`and st.currency = ${f.currency}`,
    f.name && sql`and p.name ilike ${`%${f.name.replace(/[\\%_]/g, '\\$&')}%`}`,
    f.state && sql`and ${stateOf(sql)} = ${f.state}`,
    f.after &&
      sql`and (st.period, st.closing_minor, st.id) < (${f.after.period}, ${f.after.closingMinor}::bigint, ${f.after.id}::uuid)`,
  ]
  return parts.filter((part) => typeof part === 'object').reduce((all, part) => sql`${all} ${part}`, sql``)
}

export type KindTotal = Readonly<{ kind: string; entries: number; amountMinor: bigint }>

/** What a statement counts, by kind of entry. */
export async function listKindTotals(tx: Tx, brandId: number, statementId: Uuid): Promise<KindTotal[]> {
  return sqlOf(tx)<KindTotal[]>`
    select e.kind, count(*)::int as entries, sum(e.amount_minor)::bigint as "amountMinor"
    from statement_entry se join entry e on e.brand_id = se.brand_id and e.id = se.entry_id
    where se.brand_id = ${brandId} and se.statement_id = ${statementId} group by e.kind order by e.kind`
}
