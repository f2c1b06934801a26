import { formatMinor } from '../../domain/amount-text.ts'
import { currencyExponent } from '../../domain/currency.ts'
import { sum } from '../../domain/money.ts'
import type { DifferenceCode } from '../../domain/settlement/compare-figures.ts'
import type { Sheet } from '../../platform/spreadsheet/index.ts'
import type { SheetComparison } from '../service/compare-statement-sheet.ts'
import { isCompared } from './compare-sheet.ts'

/** Finance sheets are Chinese documents whatever the language of the screen. */
const REASON_WORDS: Record<DifferenceCode, string> = {
  refund_forgotten: '退款未扣回',
  tax_forgotten: '个税不一致',
  opening_forgotten: '未计上期结转',
  adjustment_forgotten: '未计调整',
  carried_by_us: '系统结转下期',
  refund_after_close: '出账后退款',
  not_payable_yet: '尚未可结算',
  line_missing: '缺一笔明细',
  rounding: '可能是逐单四舍五入',
  digits_swapped: '数字写反',
  earned_differs: '佣金不一致',
  unexplained: '原因未知',
}

const OUTCOME_WORDS = {
  equal: '一致',
  different: '不一致',
  missing_in_sheet: '表中没有',
  unreadable: '表中金额读不出来，没有比对',
  tax_unset: '税务处理未设置，实付待定，没有比对',
  unknown_partner: '系统中没有此人',
  ambiguous_partner: '重名，请用推广位区分',
} as const

/** The comparison as a sheet: one row per partner, with the difference and its reason in words. */
export function comparisonSheet({ rows }: SheetComparison, period: string, currency: string): Sheet {
  const decimals = currencyExponent(currency)
  const amount = (header: string) => ({ header, type: 'amount' as const, width: 14, decimals })
  const total = (key: 'oursMinor' | 'theirsMinor' | 'differenceMinor') =>
    sum(rows.filter(isCompared).map((row) => row[key] ?? 0n))
  return {
    name: '对比',
    titleRows: [[`${period} 结算对比（${currency}）`]],
    columns: [
      { header: '合作伙伴', type: 'text', width: 24 },
      { header: '结果', type: 'text', width: 16 },
      amount('系统'),
      amount('表中'),
      amount('差额'),
      { header: '原因', type: 'text', width: 44 },
      { header: '订单编号', type: 'text', width: 24 },
      { header: '表中行号', type: 'text', width: 12 },
    ],
    rows: rows.map((row) => [
      row.partnerName,
      OUTCOME_WORDS[row.outcome],
      row.oursMinor,
      row.theirsMinor,
      row.differenceMinor,
      row.reasons
        .map(({ code, amountMinor }) => `${REASON_WORDS[code]} ${formatMinor(amountMinor, decimals)}`)
        .join('；'),
      row.orderNo,
      row.lineNos.join('、'),
    ]),
    totals: ['合计', null, total('oursMinor'), total('theirsMinor'), total('differenceMinor'), null, null, null],
  }
}
