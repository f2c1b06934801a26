import type { LineRow } from '../booking/line-row.ts'
import { copyInstant, copyNullable, copyText } from './copy-text.ts'

/** Columns of order_line in the order of `lineText`. */
export const LINE_COLUMNS = [
  'brand_id',
  'id',
  'platform',
  'line_key',
  'content_key',
  'order_no',
  'product_id',
  'product_title',
  'sku_code',
  'customer_ref',
  'category',
  'shop_name',
  'slot_code',
  'partner_id',
  'quantity',
  'currency',
  'paid_minor',
  'settled_minor',
  'channel_income_minor',
  'refunded_minor',
  'reported_refund_minor',
  'state',
  'reported_state',
  'raw_status',
  'excluded',
  'ordered_at',
  'paid_at',
  'settled_at',
  'modified_at',
  'dated_at',
  'date_basis',
  'import_id',
  'row_offset',
  'row_length',
  'row_hash',
  'mapping_version',
] as const

/** A row of COPY text; `head` is the brand, `platform` and `importId` are those of the import. */
export function lineText(brandId: number, platform: string, importId: string, r: LineRow): string {
  return `${brandId}\t${r.id}\t${platform}\t${copyText(r.lineKey)}\t${copyNullable(r.contentKey)}\t${copyText(r.orderNo)}\t${copyText(r.productId)}\t${copyText(r.productTitle)}\t${copyNullable(r.skuCode)}\t${copyNullable(r.customerRef)}\t${copyText(r.category)}\t${copyText(r.shopName)}\t${copyText(r.slotCode)}\t${r.partnerId}\t${r.quantity}\t${r.currency}\t${r.paidMinor}\t${copyNullable(r.settledMinor)}\t${copyNullable(r.channelIncomeMinor)}\t${r.refundedMinor}\t${copyNullable(r.reportedRefundMinor)}\t${r.state}\t${copyNullable(r.reportedState)}\t${copyText(r.rawStatus)}\t${copyNullable(r.excluded)}\t${copyInstant(r.orderedAtMs)}\t${copyInstant(r.paidAtMs)}\t${copyInstant(r.settledAtMs)}\t${copyInstant(r.modifiedAtMs)}\t${copyInstant(r.datedAtMs)}\t${r.dateBasis}\t${importId}\t${r.rowOffset}\t${r.rowLength}\t${r.rowHash}\t${r.mappingVersion}\n`
}
