import type { TransactionSql } from '@qudao/db/client'
import { newId, type Uuid } from '../../platform/ids.ts'
import { changedFields } from '../booking/changed-fields.ts'
import type { ExceptionRow, LineChange } from '../booking/chunk-plan.ts'
import type { LineRow } from '../booking/line-row.ts'
import { isoOrNull, jsonRows } from './json-rows.ts'
import type { ChunkOrigin } from './write-chunk.ts'

/**
 * Brings known lines to their new state in one statement; keys and the first facts of a line stay.
 *
 * @param importId whose file tells of them now; null for lines that only a refund moved: they come from where they came
 */
export async function updateLines(
  sql: TransactionSql,
  brandId: number,
  rows: readonly LineRow[],
  importId: Uuid | null,
): Promise<void> {
  if (rows.length === 0) return
  const json = jsonRows(rows.map(toUpdate))
  await sql`
    update order_line l set
      content_key = c."contentKey", product_title = c."productTitle", category = c.category, shop_name = c."shopName",
      slot_code = c."slotCode", partner_id = c."partnerId", quantity = c.quantity, paid_minor = c."paidMinor",
      settled_minor = c."settledMinor", channel_income_minor = c."channelIncomeMinor",
      refunded_minor = c."refundedMinor", reported_refund_minor = c."reportedRefundMinor", state = c.state,
      reported_state = c."reportedState", raw_status = c."rawStatus", excluded = c.excluded, paid_at = c."paidAt",
      settled_at = c."settledAt", modified_at = c."modifiedAt", dated_at = c."datedAt", date_basis = c."dateBasis",
      import_id = coalesce(${importId}::uuid, l.import_id), row_offset = c."rowOffset", row_length = c."rowLength", row_hash = c."rowHash",
      mapping_version = c."mappingVersion"
    from jsonb_to_recordset(${json}::jsonb) as c (id uuid, "contentKey" text, "productTitle" text, category text,
      "shopName" text, "slotCode" text, "partnerId" uuid, quantity int, "paidMinor" bigint, "settledMinor" bigint,
      "channelIncomeMinor" bigint, "refundedMinor" bigint, "reportedRefundMinor" bigint, state text,
      "reportedState" text, "rawStatus" text, excluded text, "paidAt" timestamptz, "settledAt" timestamptz,
      "modifiedAt" timestamptz, "datedAt" timestamptz, "dateBasis" text, "rowOffset" bigint, "rowLength" int,
      "rowHash" bigint, "mappingVersion" smallint)
    where l.brand_id = ${brandId} and l.id = c.id`
}

const toUpdate = (row: LineRow) => ({
  ...row,
  paidAt: isoOrNull(row.paidAtMs),
  settledAt: isoOrNull(row.settledAtMs),
  modifiedAt: isoOrNull(row.modifiedAtMs),
  datedAt: isoOrNull(row.datedAtMs),
})

/** Keeps what an import changed on lines that were known. */
export async function insertChanges(
  sql: TransactionSql,
  origin: ChunkOrigin,
  changes: readonly LineChange[],
): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ before, after }) => ({
    id: newId(),
    lineId: after.id,
    ...changedFields(before, after),
    rowOffset: after.rowOffset,
    rowLength: after.rowLength,
  }))
  await sql`
    insert into order_line_change (brand_id, id, line_id, import_id, before, after, row_offset, row_length)
    select ${origin.brandId}, id, "lineId", ${origin.importId}, before, after, "rowOffset", "rowLength"
    from jsonb_to_recordset(${jsonRows(rows)}::jsonb) as c (id uuid, "lineId" uuid, before jsonb, after jsonb,
      "rowOffset" bigint, "rowLength" int)
    on conflict (brand_id, line_id, import_id) do nothing`
}

/**
 * Keeps rows that could not be used, each with every reason; a reason that is met again is the same exception. A row
 * read again for one reason does not repeat those that still wait for a decision.
 */
export async function insertExceptions(
  sql: TransactionSql,
  origin: ChunkOrigin,
  exceptions: readonly ExceptionRow[],
): Promise<void> {
  if (exceptions.length === 0) return
  const rows = exceptions.map((exception) => ({
    ...exception,
    id: newId(),
    importId: exception.importId ?? origin.importId,
  }))
  await sql`
    with kin as materialized (
      select other.id from order_import mine join order_import other on other.brand_id = mine.brand_id
        and other.id <> mine.id and mine.layout ->> 'rerunOf' in (other.id::text, other.layout ->> 'rerunOf')
      where mine.brand_id = ${origin.brandId} and mine.id = ${origin.importId} and mine.layout ->> 'rerunOf' is not null)
    insert into import_exception (brand_id, id, import_id, code, line_no, row_offset, row_length, subject, details,
      amount_minor, currency)
    select ${origin.brandId}, id, "importId", code, "lineNo", "rowOffset", "rowLength", subject, details,
      "amountMinor", currency
    from jsonb_to_recordset(${jsonRows(rows)}::jsonb) as e (id uuid, "importId" uuid, code text, "lineNo" int,
      "rowOffset" bigint, "rowLength" int, subject text, details jsonb, "amountMinor" bigint, currency text)
    where not exists (select from import_exception o join kin on kin.id = o.import_id
      where o.brand_id = ${origin.brandId} and o.status = 'open' and o.row_offset = e."rowOffset" and o.code = e.code
        and o.subject is not distinct from e.subject)
    on conflict on constraint import_exception_reason do nothing`
}
