import { sqlOf, type Tx } from '@qudao/db/client'
import type { TermsJson } from '../../domain/commission/terms-json.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { RowPlace } from '../../platform/tabular/index.ts'

export type TraceRow = Readonly<{
  terms: TermsJson | null
  product: string | null
  category: string | null
  shop: string | null
  grade: string | null
  paidMinor: bigint | null
  settledMinor: bigint | null
  channelIncomeMinor: bigint | null
  refundedMinor: bigint | null
  refundedAtMinor: bigint
  documentKey: string | null
  documentKind: string | null
  documentAt: Date | null
}>

/** What an entry was made from: the version's terms, the line's facts with the grade of its day, and its document. */
export async function findTraceRow(tx: Tx, brandId: number, entryId: Uuid): Promise<TraceRow | undefined> {
  const [row] = await sqlOf(tx)<TraceRow[]>`
    select v.terms, l.product_id as product, l.category, l.shop_name as shop, (
        select g.grade from partner_grade g
        where g.brand_id = e.brand_id and g.partner_id = e.partner_id and g.effective_from <= l.dated_at
          and g.recorded_at <= e.recorded_at
        order by g.hat, g.effective_from desc, g.recorded_at desc limit 1
      ) as grade,
      l.paid_minor as "paidMinor", l.settled_minor as "settledMinor", l.channel_income_minor as "channelIncomeMinor",
      l.refunded_minor as "refundedMinor", e.refunded_at_minor as "refundedAtMinor",
      d.source_key as "documentKey", d.kind as "documentKind", d.recorded_at as "documentAt"
    from entry e
    left join commission_plan_version v
      on v.brand_id = e.brand_id and v.plan_id = e.plan_id and v.version = e.plan_version
    left join order_line l on l.brand_id = e.brand_id and l.id = e.line_id
    left join ledger_document d on d.brand_id = e.brand_id and d.id = e.document_id
    where e.brand_id = ${brandId} and e.id = ${entryId}`
  return row
}

export type SourceRow = Readonly<{
  importId: Uuid
  fileName: string
  confirmedAt: Date | null
  fileSha256: string
  /** How the file was read. */
  layout: Omit<RowPlace, 'offset'>
  rowOffset: bigint | null
}>

/** The file an entry came from, and where in it its line stands if that file wrote or changed the line last. */
export async function findSource(
  tx: Tx,
  brandId: number,
  importId: Uuid,
  lineId: Uuid | null,
): Promise<SourceRow | undefined> {
  const [row] = await sqlOf(tx)<SourceRow[]>`
    select i.id as "importId", f.name as "fileName", i.confirmed_at as "confirmedAt",
      i.file_sha256 as "fileSha256", json_build_object('kind', i.layout ->> 'kind', 'encoding', i.layout ->> 'encoding',
        'delimiter', i.layout ->> 'delimiter') as layout,
      coalesce(c.row_offset, l.row_offset) as "rowOffset"
    from order_import i
    join file f on f.brand_id = i.brand_id and f.sha256 = i.file_sha256
    left join order_line l on l.brand_id = i.brand_id and l.id = ${lineId} and l.import_id = i.id
    left join order_line_change c on c.brand_id = i.brand_id and c.line_id = ${lineId} and c.import_id = i.id
    where i.brand_id = ${brandId} and i.id = ${importId}`
  return row
}

export type ShareRow = Readonly<{
  lineId: Uuid
  orderNo: string
  productTitle: string
  amountMinor: bigint
  baseMinor: bigint
}>

export type Shares = Readonly<{ shares: readonly ShareRow[]; total: number }>

/** The largest shares of a period entry, and how many there are. */
export async function listShares(tx: Tx, brandId: number, entryId: Uuid, limit: number): Promise<Shares> {
  const rows = await sqlOf(tx)<(ShareRow & { total: bigint })[]>`
    select s.line_id as "lineId", l.order_no as "orderNo", l.product_title as "productTitle",
      s.amount_minor as "amountMinor", s.base_minor as "baseMinor", count(*) over () as total
    from entry_share s join order_line l on l.brand_id = s.brand_id and l.id = s.line_id
    where s.brand_id = ${brandId} and s.entry_id = ${entryId}
    order by abs(s.amount_minor) desc, s.line_id limit ${limit}`
  return { shares: rows, total: Number(rows[0]?.total ?? 0n) }
}

export type RefundRow = Readonly<{ refundKey: string; amountMinor: bigint; state: string; refundedAt: Date }>

/** The refunds of a line that took money. */
export async function listRefunds(tx: Tx, brandId: number, lineId: Uuid): Promise<RefundRow[]> {
  return sqlOf(tx)<RefundRow[]>`
    select refund_key as "refundKey", amount_minor as "amountMinor", state, refunded_at as "refundedAt"
    from order_refund where brand_id = ${brandId} and line_id = ${lineId} and amount_minor > 0
    order by refunded_at, id limit 200`
}
