import type { TransactionSql } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import type { RefundRow } from '../booking/chunk-plan.ts'
import type { KnownKey } from '../booking/classify.ts'
import type { LineRow } from '../booking/line-row.ts'

export type Place = Readonly<{ brandId: number; platform: string }>

/** Makes this piece wait for a close or release in progress, and those wait for it; pieces do not wait for each other. */
export async function shareBooks(sql: TransactionSql, brandId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('qudao.books'), ${brandId}::int)`
}

/** The last closed month of each currency. */
export async function readClosedMonths(sql: TransactionSql, brandId: number): Promise<Map<string, string>> {
  const rows = await sql<{ currency: string; period: string }[]>`
    select currency, max(period) as period from settlement where brand_id = ${brandId} group by currency`
  return new Map(rows.map(({ currency, period }) => [currency, period]))
}

/**
 * All known lines of these orders, whatever report told of them. What tells repeated rows apart is written only where
 * a report repeated them; for the others it is put together as formats/contentKeyOf does.
 *
 * Here and below `offset 0` makes one index look-up for each wanted value: while a table is new and without
 * statistics, `= any(…)` would compare every row of the brand with every value.
 */
export async function findKnownKeys(
  sql: TransactionSql,
  { brandId, platform }: Place,
  orderNos: readonly string[],
): Promise<KnownKey[]> {
  const rows = await sql<(Omit<KnownKey, 'rowHash'> & { rowHash: bigint })[]>`
    select l.id, l.line_key as "lineKey", l.order_no as "orderNo",
      coalesce(l.content_key, (extract(epoch from l.ordered_at) * 1000)::bigint || '|' || l.quantity || '|'
        || l.paid_minor || '|' || l.slot_code) as "contentKey",
      l.row_hash as "rowHash"
    from unnest(${orderNos}::text[]) as wanted (order_no)
    cross join lateral (
      select * from order_line
      where brand_id = ${brandId} and platform = ${platform} and order_no = wanted.order_no offset 0) l`
  // safe because fingerprints are made to fit a double
  return rows.map((row) => ({ ...row, rowHash: Number(row.rowHash) }))
}

type StoredLine = Omit<
  LineRow,
  'orderedAtMs' | 'paidAtMs' | 'settledAtMs' | 'modifiedAtMs' | 'datedAtMs' | 'rowOffset' | 'rowHash'
> & {
  orderedAt: Date
  paidAt: Date | null
  settledAt: Date | null
  modifiedAt: Date | null
  datedAt: Date
  rowOffset: bigint
  rowHash: bigint
}

/** Lines by id as the table holds them. */
export async function loadLines(sql: TransactionSql, brandId: number, ids: readonly Uuid[]): Promise<LineRow[]> {
  if (ids.length === 0) return []
  const rows = await sql<StoredLine[]>`
    select l.id, line_key as "lineKey", content_key as "contentKey", order_no as "orderNo", product_id as "productId",
      product_title as "productTitle", sku_code as "skuCode", customer_ref as "customerRef", category,
      shop_name as "shopName", slot_code as "slotCode", partner_id as "partnerId", quantity, currency,
      paid_minor as "paidMinor", settled_minor as "settledMinor", channel_income_minor as "channelIncomeMinor",
      refunded_minor as "refundedMinor", reported_refund_minor as "reportedRefundMinor", state,
      reported_state as "reportedState", raw_status as "rawStatus", excluded, ordered_at as "orderedAt",
      paid_at as "paidAt", settled_at as "settledAt", modified_at as "modifiedAt", dated_at as "datedAt",
      date_basis as "dateBasis", row_offset as "rowOffset", row_length as "rowLength", row_hash as "rowHash",
      mapping_version as "mappingVersion"
    from unnest(${ids}::uuid[]) as wanted (id)
    cross join lateral (select * from order_line where brand_id = ${brandId} and id = wanted.id offset 0) l`
  return rows.map(toLineRow)
}

function toLineRow({
  orderedAt,
  paidAt,
  settledAt,
  modifiedAt,
  datedAt,
  rowOffset,
  rowHash,
  ...row
}: StoredLine): LineRow {
  return {
    ...row,
    orderedAtMs: orderedAt.getTime(),
    paidAtMs: paidAt?.getTime() ?? null,
    settledAtMs: settledAt?.getTime() ?? null,
    modifiedAtMs: modifiedAt?.getTime() ?? null,
    datedAtMs: datedAt.getTime(),
    // safe because offsets and fingerprints are made to fit a double
    rowOffset: Number(rowOffset),
    rowHash: Number(rowHash),
  }
}

type StoredRefund = Omit<RefundRow, 'refundedAtMs' | 'rowOffset' | 'rowHash'> & {
  refundedAt: Date
  rowOffset: bigint
  rowHash: bigint
}

/** A refund with the import that told of it last. */
export type KnownRefund = RefundRow & Readonly<{ importId: Uuid }>

const toRefund = ({ refundedAt, rowOffset, rowHash, ...row }: StoredRefund & { importId: Uuid }): KnownRefund => ({
  ...row,
  refundedAtMs: refundedAt.getTime(),
  // safe because offsets and fingerprints are made to fit a double
  rowOffset: Number(rowOffset),
  rowHash: Number(rowHash),
})

const refundColumns = (sql: TransactionSql) => sql`
  f.id, refund_key as "refundKey", line_id as "lineId", line_key as "lineKey", order_no as "orderNo",
  product_title as "productTitle", amount_minor as "amountMinor", income_refund_minor as "incomeRefundMinor", quantity,
  currency, state, raw_status as "rawStatus", refunded_at as "refundedAt", import_id as "importId",
  row_offset as "rowOffset", row_length as "rowLength", row_hash as "rowHash"`

export async function findRefundsOfLines(sql: TransactionSql, brandId: number, lineIds: readonly Uuid[]) {
  if (lineIds.length === 0) return []
  const rows = await sql<(StoredRefund & { importId: Uuid })[]>`
    select ${refundColumns(sql)} from unnest(${lineIds}::uuid[]) as wanted (id)
    cross join lateral (select * from order_refund where brand_id = ${brandId} and line_id = wanted.id offset 0) f
    order by f.id`
  return rows.map(toRefund)
}

export async function findRefundsByKey(sql: TransactionSql, { brandId, platform }: Place, keys: readonly string[]) {
  const rows = await sql<(StoredRefund & { importId: Uuid })[]>`
    select ${refundColumns(sql)} from unnest(${keys}::text[]) as wanted (key)
    cross join lateral (
      select * from order_refund
      where brand_id = ${brandId} and platform = ${platform} and refund_key = wanted.key offset 0) f`
  return rows.map(toRefund)
}

export async function findRefundsOfOrders(
  sql: TransactionSql,
  { brandId, platform }: Place,
  orderNos: readonly string[],
) {
  const rows = await sql<(StoredRefund & { importId: Uuid })[]>`
    select ${refundColumns(sql)} from unnest(${orderNos}::text[]) as wanted (number)
    cross join lateral (
      select * from order_refund
      where brand_id = ${brandId} and platform = ${platform} and order_no = wanted.number offset 0) f`
  return rows.map(toRefund)
}

/** Refunds without a line whose order is known by now, after the one given; refunds by their own key first. */
export async function findWaitingRefunds(
  sql: TransactionSql,
  { brandId, platform }: Place,
  afterId: Uuid | null,
  limit: number,
): Promise<KnownRefund[]> {
  const rows = await sql<(StoredRefund & { importId: Uuid })[]>`
    select ${refundColumns(sql)} from order_refund f
    where brand_id = ${brandId} and platform = ${platform} and line_id is null
      and (${afterId}::uuid is null or id > ${afterId}::uuid)
      and (
        exists (select from order_line l
          where l.brand_id = ${brandId} and l.platform = f.platform and l.order_no = f.order_no offset 0)
        or exists (select from order_line l
          where l.brand_id = ${brandId} and l.platform = f.platform and l.line_key = f.line_key offset 0))
    order by id limit ${limit}`
  return rows.map(toRefund)
}

export type LineCandidate = Readonly<{
  id: Uuid
  lineKey: string
  orderNo: string
  productId: string
  productTitle: string
}>

/** Lines that refunds with these keys or orders may belong to. */
export async function findCandidates(
  sql: TransactionSql,
  { brandId, platform }: Place,
  lineKeys: readonly string[],
  orderNos: readonly string[],
): Promise<LineCandidate[]> {
  return sql<LineCandidate[]>`
    select l.id, l.line_key as "lineKey", l.order_no as "orderNo", l.product_id as "productId",
      l.product_title as "productTitle"
    from unnest(${orderNos}::text[]) as wanted (order_no)
    cross join lateral (
      select * from order_line
      where brand_id = ${brandId} and platform = ${platform} and order_no = wanted.order_no offset 0) l
    union
    select l.id, l.line_key, l.order_no, l.product_id, l.product_title
    from unnest(${lineKeys}::text[]) as wanted (line_key)
    cross join lateral (
      select * from order_line
      where brand_id = ${brandId} and platform = ${platform} and line_key = wanted.line_key offset 0) l`
}
