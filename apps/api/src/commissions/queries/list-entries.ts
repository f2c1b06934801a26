import { sqlOf, type TransactionSql, type Tx } from '@qudao/db/client'
import type { EntryKind, LineState, Payer } from '@qudao/db/schema'
import type { Uuid } from '../../platform/ids.ts'
import type { Visible } from '../visible.ts'
import { type EntryBalance, entryBalance } from './entry-balance.ts'
import { type EntryState, entryDocuments, entryState } from './entry-state.ts'

export type EntryRow = Readonly<{
  id: Uuid
  kind: EntryKind
  partnerId: Uuid
  partnerName: string
  payer: Payer
  planId: Uuid | null
  planName: string | null
  planVersion: number | null
  ruleId: string | null
  lineId: Uuid | null
  reversesId: Uuid | null
  period: string
  currency: string
  amountMinor: bigint
  baseMinor: bigint
  ratePpm: number
  reversedMinor: bigint
  occurredAt: Date
  recordedAt: Date
  documentId: Uuid | null
  reason: string | null
  createdByName: string | null
  state: EntryState
  releasedAt: Date | null
  releaseDocumentId: Uuid | null
  statementId: Uuid | null
  statementPeriod: string | null
  orderNo: string | null
  productId: string | null
  productTitle: string | null
  platform: string | null
  lineState: LineState | null
  lineSettledAt: Date | null
  datedAt: Date | null
  dateBasis: 'paid' | 'created' | null
  holdDays: number | null
  waitsForReceipt: boolean
}>

/** The figures of a statement that entries add up to. */
export const ENTRY_FIGURES = ['earned', 'reversed', 'adjusted'] as const
export type EntryFigure = (typeof ENTRY_FIGURES)[number]

export type EntryFilter = Readonly<{
  id?: Uuid | undefined
  ids?: readonly Uuid[] | undefined
  partnerId?: Uuid | undefined
  period?: string | undefined
  kind?: EntryKind | undefined
  state?: EntryState | undefined
  figure?: EntryFigure | undefined
  balance?: EntryBalance | undefined
  payer?: Payer | undefined
  currency?: string | undefined
  statementId?: Uuid | undefined
  lineId?: Uuid | undefined
  reversesId?: Uuid | undefined
  planId?: Uuid | undefined
  orderNo?: string | undefined
  before?: Uuid | undefined
}>

/** Entries with everything a list shows, newest first; one more than `limit` tells that there is a next page. */
export async function listEntryRows(
  tx: Tx,
  brandId: number,
  visible: Visible,
  filter: EntryFilter,
  limit: number,
): Promise<EntryRow[]> {
  const sql = sqlOf(tx)
  return sql<EntryRow[]>`
    select e.id, e.kind, e.partner_id as "partnerId", p.name as "partnerName", e.payer, e.plan_id as "planId",
      plan.name as "planName", e.plan_version as "planVersion", e.rule_id as "ruleId", e.line_id as "lineId",
      e.reverses_id as "reversesId", e.period, e.currency, e.amount_minor as "amountMinor",
      e.base_minor as "baseMinor", e.rate_ppm as "ratePpm", taken.amount as "reversedMinor",
      e.occurred_at as "occurredAt", e.recorded_at as "recordedAt", e.document_id as "documentId", e.reason,
      author.name as "createdByName", ${entryState(sql)} as state, rel.released_at as "releasedAt",
      rel.document_id as "releaseDocumentId", st.id as "statementId", st.period as "statementPeriod",
      l.order_no as "orderNo", l.product_id as "productId", l.product_title as "productTitle", l.platform,
      l.state as "lineState", l.settled_at as "lineSettledAt", l.dated_at as "datedAt", l.date_basis as "dateBasis",
      (v.terms->>'holdDays')::int as "holdDays", ${receiptMissing(sql)} as "waitsForReceipt"
    from entry e
    join partner p on p.brand_id = e.brand_id and p.id = e.partner_id
    left join order_line l on l.brand_id = e.brand_id and l.id = e.line_id
    left join commission_plan plan on plan.brand_id = e.brand_id and plan.id = e.plan_id
    left join commission_plan_version v
      on v.brand_id = e.brand_id and v.plan_id = e.plan_id and v.version = e.plan_version
    left join member am on am.brand_id = e.brand_id and am.id = e.created_by
    left join "user" author on author.id = am.user_id
    ${entryDocuments(sql)}
    where e.brand_id = ${brandId} ${conditions(sql, visible, filter)}
    order by e.id desc limit ${limit}`
}

/** A plan on what the channel itself received pays out after the receipt of the month in which the line settled. */
const receiptMissing = (sql: TransactionSql) => sql`
  coalesce(v.terms->>'base' = 'channel_income' and l.settled_at is not null and not exists (
    select from channel_receipt c join brand b on b.id = c.brand_id
    where c.brand_id = e.brand_id and c.platform = l.platform and c.currency = e.currency
      and c.period = to_char(l.settled_at at time zone b.time_zone, 'YYYY-MM')), false)`

/** As a close counts: should withdrawn refunds of a month outweigh its reversals, their surplus counts as earned. */
const figureOf = (sql: TransactionSql) => sql`
  case
    when e.kind in ('adjustment', 'opening') then 'adjusted'
    when e.kind <> 'reversal' and e.amount_minor >= 0 then 'earned'
    when exists (select from statement s
      where s.brand_id = se.brand_id and s.id = se.statement_id and s.reversed_minor = 0) then 'earned'
    else 'reversed'
  end`

function conditions(sql: TransactionSql, visible: Visible, f: EntryFilter) {
  const parts = [
    visible.partnerId && sql`and e.partner_id = ${visible.partnerId}`,
    visible.ownerMemberId && sql`and p.owner_member_id = ${visible.ownerMemberId}`,
    f.id && sql`and e.id = ${f.id}`,
    f.ids && sql`and e.id = any(${[...f.ids]}::uuid[])`,
    f.partnerId && sql`and e.partner_id = ${f.partnerId}`,
    f.period && sql`and e.period = ${f.period}`,
    f.kind && sql`and e.kind = ${f.kind}`,
    f.payer && sql`and e.payer = ${f.payer}`,
    f.currency && sql`and e.currency = ${f.currency}`,
    f.statementId && sql`and se.statement_id = ${f.statementId}`,
    f.lineId && sql`and e.line_id = ${f.lineId}`,
    f.reversesId && sql`and e.reverses_id = ${f.reversesId}`,
    f.planId && sql`and e.plan_id = ${f.planId}`,
    f.orderNo && sql`and l.order_no = ${f.orderNo}`,
    f.state && sql`and ${entryState(sql)} = ${f.state}`,
    f.figure && sql`and ${figureOf(sql)} = ${f.figure}`,
    f.balance && sql`and ${entryBalance(sql)} = ${f.balance}`,
    f.before && sql`and e.id < ${f.before}`,
  ]
  return parts.filter((part) => typeof part === 'object').reduce((all, part) => sql`${all} ${part}`, sql``)
}
