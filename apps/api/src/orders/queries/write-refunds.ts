import type { TransactionSql } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import type { RefundRow } from '../booking/chunk-plan.ts'
import { isoOrNull, jsonRows } from './json-rows.ts'
import type { ChunkOrigin } from './write-chunk.ts'

const toJson = (rows: readonly RefundRow[]) =>
  jsonRows(rows.map((row) => ({ ...row, refundedAt: isoOrNull(row.refundedAtMs) })))

export async function insertRefunds(
  sql: TransactionSql,
  origin: ChunkOrigin,
  rows: readonly RefundRow[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into order_refund (brand_id, id, platform, refund_key, line_id, line_key, order_no, product_title,
      amount_minor, income_refund_minor, quantity, currency, state, raw_status, refunded_at, import_id, row_offset,
      row_length, row_hash)
    select ${origin.brandId}, id, ${origin.platform}, "refundKey", "lineId", "lineKey", "orderNo", "productTitle",
      "amountMinor", "incomeRefundMinor", quantity, currency, state, "rawStatus", "refundedAt", ${origin.importId},
      "rowOffset", "rowLength", "rowHash"
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as r (id uuid, "refundKey" text, "lineId" uuid, "lineKey" text,
      "orderNo" text, "productTitle" text, "amountMinor" bigint, "incomeRefundMinor" bigint, quantity int,
      currency text, state text, "rawStatus" text, "refundedAt" timestamptz, "rowOffset" bigint, "rowLength" int,
      "rowHash" bigint)`
}

export async function updateRefunds(
  sql: TransactionSql,
  origin: ChunkOrigin,
  rows: readonly RefundRow[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update order_refund f set line_id = r."lineId", amount_minor = r."amountMinor",
      income_refund_minor = r."incomeRefundMinor", state = r.state, raw_status = r."rawStatus",
      refunded_at = r."refundedAt", import_id = ${origin.importId}, row_offset = r."rowOffset",
      row_length = r."rowLength", row_hash = r."rowHash"
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as r (id uuid, "lineId" uuid, "amountMinor" bigint,
      "incomeRefundMinor" bigint, state text, "rawStatus" text, "refundedAt" timestamptz, "rowOffset" bigint,
      "rowLength" int, "rowHash" bigint)
    where f.brand_id = ${origin.brandId} and f.id = r.id`
}

/** Ties refunds that came before their order to its line. */
export async function matchRefunds(
  sql: TransactionSql,
  brandId: number,
  matches: readonly { id: Uuid; lineId: Uuid }[],
): Promise<void> {
  if (matches.length === 0) return
  await sql`
    update order_refund f set line_id = m.line_id
    from unnest(${matches.map(({ id }) => id)}::uuid[], ${matches.map(({ lineId }) => lineId)}::uuid[]) as m (id, line_id)
    where f.brand_id = ${brandId} and f.id = m.id`
}
