import type { TableKind } from '../../platform/tabular/index.ts'
import { LINE_FIELD_NAMES, type LineField } from './fields.ts'
import type { FormatCode } from './format-code.ts'
import { missingColumns } from './line-formats.ts'
import { columnKey, type FieldNames, fieldsOf, matchColumns } from './match-columns.ts'
import { REFUND_FIELD_NAMES, type RefundField } from './refund-fields.ts'

/** The 30 columns of Alimama's web export for publishers, in its order. */
export const ALIMAMA_30_COLUMNS: readonly string[] =
  '创建时间,点击时间,商品信息,商品ID,掌柜旺旺,所属店铺,商品数,商品单价,订单状态,订单类型,收入比率,分成比率,付款金额,效果预估,结算金额,预估收入,结算时间,佣金比率,佣金金额,补贴比率,补贴金额,补贴类型,成交平台,第三方服务来源,订单编号,类目名称,来源媒体ID,来源媒体名称,广告位ID,广告位名称'.split(
    ',',
  )

export type DetectedFormat = Readonly<{
  format: FormatCode
  /** Columns the format needs and the file lacks. */
  missing: readonly string[]
  /** What each column of the file means, null for nothing we read. */
  columns: readonly Readonly<{ column: string; field: LineField | RefundField | null }>[]
}>

/** Which known report a file is, by its column names; 'mapped' for one that a person has to explain. */
export function detectFormat(columns: readonly string[], kind: TableKind): DetectedFormat {
  const format = guess(new Set(columns.map(columnKey)), kind)
  const isRefund = format === 'refund_csv' || format === 'refund_json'
  const fieldOf = isRefund ? fieldsByColumn(columns, REFUND_FIELD_NAMES) : fieldsByColumn(columns, LINE_FIELD_NAMES)
  return {
    format,
    missing: missingColumns(format, columns),
    columns: columns.map((column, index) => ({ column, field: fieldOf.get(index) ?? null })),
  }
}

function fieldsByColumn<Field extends LineField | RefundField>(
  columns: readonly string[],
  names: FieldNames<Field>,
): Map<number, LineField | RefundField> {
  return new Map([...matchColumns(columns, names)].map(([field, index]) => [index, field]))
}

function guess(keys: ReadonlySet<string>, kind: TableKind): FormatCode {
  const has = (...names: string[]) => names.some((name) => keys.has(columnKey(name)))
  if (kind === 'json') return has('refund_suit_id') ? 'refund_json' : has('trade_id') ? 'tbk_order_json' : 'mapped'
  if (has('维权编号', '维权单号', 'refund_suit_id')) return has('refund_suit_id') ? 'refund_json' : 'refund_csv'
  if (has('trade_id') && has('tk_status')) return 'tbk_order_json'
  const isMerchants = has('实付金额', '买家实际支付金额', '买家实付金额', '商家编码')
  if (has('子订单编号', '子订单号') && isMerchants) return 'merchant'
  const isPublishers = has('付款预估收入', '结算预估收入', '效果预估', '渠道关系ID', '推广位ID', '广告位ID')
  if (has('子订单编号', '子订单号', '淘宝子订单编号') && isPublishers) return 'alimama_sub'
  return has('效果预估') && has('订单编号') && has('商品ID') ? 'alimama_30' : 'mapped'
}

/** Names by which the header row of an order or refund report is told from the titles above it. */
export const ORDER_HEADER_HINTS: ReadonlySet<string> = new Set([
  ...fieldsOf(LINE_FIELD_NAMES).flatMap((field) => LINE_FIELD_NAMES[field]),
  ...fieldsOf(REFUND_FIELD_NAMES).flatMap((field) => REFUND_FIELD_NAMES[field]),
])

/** Whether a JSON object is a row of an order or refund report, PublisherOrderDto or PublisherRefundOrderDto. */
export function isOrderJsonRow(value: Readonly<Record<string, unknown>>): boolean {
  const keys = new Set(Object.keys(value).map(columnKey))
  return keys.has('refundsuitid') || (keys.has('tradeid') && keys.has('tkstatus'))
}
