import { formatMinor } from '../../../apps/api/src/domain/amount-text.ts'
import { DEMO_BRAND } from '../brand.ts'
import { type WallMs, wallText } from '../wall-time.ts'
import type { DemoLine } from './line.ts'
import { reportState } from './report-state.ts'

/** The 30 columns of the alimama publisher export, in its order. */
export const REPORT_HEADER =
  '创建时间,点击时间,商品信息,商品ID,掌柜旺旺,所属店铺,商品数,商品单价,订单状态,订单类型,收入比率,分成比率,付款金额,效果预估,结算金额,预估收入,结算时间,佣金比率,佣金金额,补贴比率,补贴金额,补贴类型,成交平台,第三方服务来源,订单编号,类目名称,来源媒体ID,来源媒体名称,广告位ID,广告位名称'.split(
    ',',
  )

/** Positions of the columns that dirt and protection touch. */
export const COLUMN = {
  itemId: REPORT_HEADER.indexOf('商品ID'),
  status: REPORT_HEADER.indexOf('订单状态'),
  paid: REPORT_HEADER.indexOf('付款金额'),
  orderNo: REPORT_HEADER.indexOf('订单编号'),
  adzoneId: REPORT_HEADER.indexOf('广告位ID'),
  adzoneName: REPORT_HEADER.indexOf('广告位名称'),
} as const

/** One row of a report exported at `at`. */
export function reportRow(line: DemoLine, at: WallMs): string[] {
  const { product, affiliate } = line
  const { slot } = affiliate
  if (!slot) throw new RangeError(`${affiliate.code} sells without a slot`)
  const state = reportState(line, at)
  return [
    wallText(line.createdAt),
    wallText(line.clickedAt),
    product.title,
    product.itemId,
    DEMO_BRAND.sellerNick,
    DEMO_BRAND.shopName,
    `${line.quantity}`,
    formatMinor(line.unitPriceMinor),
    state.status,
    '天猫',
    percentCell(line.commissionPpm + line.subsidyPpm),
    percentCell(line.sharePpm),
    formatMinor(line.paidMinor),
    formatMinor(state.preFeeMinor),
    formatMinor(state.settledMinor),
    formatMinor(state.feeMinor),
    state.settledAt === null ? '' : wallText(state.settledAt),
    percentCell(line.commissionPpm),
    formatMinor(state.commissionMinor),
    percentCell(line.subsidyPpm),
    formatMinor(state.subsidyMinor),
    line.subsidyPpm > 0 ? '天猫' : '--',
    line.terminal,
    '--',
    line.orderNo,
    product.category,
    slot.siteId,
    slot.siteName,
    slot.adzoneId,
    slot.adzoneName,
  ]
}

/** `2.50 %`, with the blank that the export puts before the sign. */
function percentCell(ratePpm: number): string {
  return `${formatMinor(BigInt(ratePpm / 100))} %`
}
