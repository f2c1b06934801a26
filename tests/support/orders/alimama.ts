import { ALIMAMA_30_COLUMNS } from '@qudao/api/orders/formats/index'
import iconv from 'iconv-lite'

/** One row of the 30-column export, with what a test cares about. */
export type AlimamaRow = {
  orderNo?: string
  productId?: string
  title?: string
  createdAt?: string
  status?: string
  quantity?: number
  paid?: string
  settled?: string
  settledAt?: string
  income?: string
  category?: string
  shop?: string
  slot?: string
}

const text = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** The cells of a row in the order of the export. */
export function alimamaCells(row: AlimamaRow): string[] {
  const paid = row.paid ?? '100.00'
  const cells: Record<string, string> = {
    创建时间: row.createdAt ?? '2026-10-05 12:00:00',
    点击时间: '2026-10-05 11:58:00',
    商品信息: row.title ?? '山隐 手工白瓷盖碗',
    商品ID: row.productId ?? '641001',
    掌柜旺旺: '山隐旗舰店',
    所属店铺: row.shop ?? '山隐旗舰店',
    商品数: String(row.quantity ?? 1),
    商品单价: paid,
    订单状态: row.status ?? '订单付款',
    订单类型: '天猫',
    收入比率: '8.00 %',
    分成比率: '100.00 %',
    付款金额: paid,
    效果预估: row.income ?? '0.00',
    结算金额: row.settled ?? '0.00',
    预估收入: row.settled ? (row.income ?? '0.00') : '0.00',
    结算时间: row.settledAt ?? '',
    佣金比率: '8.00 %',
    佣金金额: '0.00',
    补贴比率: '0.00 %',
    补贴金额: '0.00',
    补贴类型: '',
    成交平台: '无线',
    第三方服务来源: '--',
    订单编号: row.orderNo ?? '3840000000000000001',
    类目名称: row.category ?? '茶具',
    来源媒体ID: '9001',
    来源媒体名称: '茶友圈',
    广告位ID: row.slot ?? '1001',
    广告位名称: '首页',
  }
  return ALIMAMA_30_COLUMNS.map((column) => cells[column] ?? '')
}

export const csvOf = (rows: readonly (readonly string[])[], columns: readonly string[] = ALIMAMA_30_COLUMNS): string =>
  `${[columns, ...rows].map((cells) => cells.map(text).join(',')).join('\r\n')}\r\n`

export type FileOptions = { name?: string; encoding?: 'utf8' | 'gbk' }

/** An export as Alimama gives it. */
export function alimamaFile(
  rows: readonly AlimamaRow[],
  { name = '订单明细.csv', encoding = 'utf8' }: FileOptions = {},
) {
  return { name, bytes: new Uint8Array(iconv.encode(csvOf(rows.map(alimamaCells)), encoding)) }
}

export const SETTLED = { status: '订单结算', settledAt: '2026-10-20 10:00:00' } as const

const REFUND_COLUMNS = [
  '维权编号',
  '淘宝父订单编号',
  '淘宝子订单编号',
  '商品标题',
  '结算金额',
  '维权金额',
  '应退还预估收入',
  '维权状态',
  '维权创建时间',
  '维权完成时间',
  '订单结算时间',
] as const

export type RefundCells = {
  suit: string
  orderNo?: string
  subOrderNo?: string
  title?: string
  amount: string
  status?: string
  createdAt?: string
  doneAt?: string
}

/** A 维权 file: refunds of settled orders. */
export function refundFile(rows: readonly RefundCells[], name = '维权退款.csv') {
  const cells = rows.map((row) => [
    row.suit,
    row.orderNo ?? '3840000000000000001',
    row.subOrderNo ?? row.orderNo ?? '3840000000000000001',
    row.title ?? '山隐 手工白瓷盖碗',
    '',
    row.amount,
    '',
    row.status ?? '维权成功',
    row.createdAt ?? '2026-10-25 09:00:00',
    row.doneAt ?? '2026-10-26 09:00:00',
    '2026-10-20 10:00:00',
  ])
  return { name, bytes: new TextEncoder().encode(csvOf(cells, REFUND_COLUMNS)) }
}
