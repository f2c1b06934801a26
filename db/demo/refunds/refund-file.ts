import { formatMinor } from '../../../apps/api/src/domain/amount-text.ts'
import { addMonths } from '../../../apps/api/src/domain/clocks.ts'
import { applyRate } from '../../../apps/api/src/domain/money.ts'
import { encodeGbk } from '../../../apps/api/src/platform/spreadsheet/index.ts'
import { type DemoFile, exportedAt } from '../orders/order-file.ts'
import { incomeOn } from '../orders/report-state.ts'
import { type WallMs, wallText } from '../wall-time.ts'
import { demoRefundSuits, type RefundSuit } from './suits.ts'

export const REFUND_HEADER =
  '维权编号,淘宝订单编号,淘宝子订单编号,商品ID,商品标题,维权状态,结算金额,维权退款金额,应退还预估收入,应退还佣金,应退还补贴,订单结算时间,维权创建时间,维权完成时间,更新时间'.split(
    ',',
  )

/**
 * The 维权 report of a month in GBK: every suit that was opened or ended since the report before. A suit still open
 * in one report comes again in a later one with its end, under the same 维权编号.
 */
export async function demoRefundFile(month: string): Promise<DemoFile> {
  const at = exportedAt(month)
  const before = exportedAt(addMonths(month, -1))
  const isDue = (instant: WallMs) => before < instant && instant <= at
  const rows = demoRefundSuits()
    .filter((suit) => isDue(suit.openedAt) || isDue(suit.endedAt))
    .map((suit) => refundRow(suit, at))
  const text = [REFUND_HEADER, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
  return { fileName: `淘客维权退款_${month}.csv`, bytes: encodeGbk(text) }
}

function refundRow(
  { suitId, line, settledMinor, refundMinor, openedAt, endedAt, succeeds }: RefundSuit,
  at: WallMs,
): string[] {
  const hasEnded = endedAt <= at
  const part = (ratePpm: number) => applyRate(applyRate(refundMinor, ratePpm, 'half_up'), line.sharePpm, 'half_up')
  const settledAt = line.outcome.kind === 'settles' ? wallText(line.outcome.settledAt) : '--'
  return [
    suitId,
    line.orderNo,
    line.subOrderNo,
    line.product.itemId,
    line.product.title,
    hasEnded ? (succeeds ? '维权成功' : '维权失败') : '维权创建',
    formatMinor(settledMinor),
    formatMinor(refundMinor),
    formatMinor(incomeOn(line, refundMinor)),
    formatMinor(part(line.commissionPpm)),
    formatMinor(part(line.subsidyPpm)),
    settledAt,
    wallText(openedAt),
    hasEnded ? wallText(endedAt) : '--',
    wallText(hasEnded ? endedAt : openedAt),
  ]
}
