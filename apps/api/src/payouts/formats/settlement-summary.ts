import type { CarryReason } from '../../domain/settlement/statement-amounts.ts'
import type { CellValue, Sheet, SheetColumn } from '../../platform/spreadsheet/index.ts'
import { assertFiguresAddUp, balanceOf, type SettlementFigures, totalFigures } from './settlement-figures.ts'
import {
  CARRY_REASON_WORDS,
  LEGAL_TYPE_WORDS,
  type LegalType,
  TAX_HANDLING_WORDS,
  type TaxHandling,
} from './sheet-words.ts'
import { BY_RESULT } from './withholding-detail.ts'

export type SettlementSummaryRow = SettlementFigures &
  Readonly<{
    partnerName: string
    /** 主体: who is paid in law. */
    legalName: string
    /** 'YYYY-MM' of the newest statement that is paid */
    statementPeriod: string
    legalType: LegalType
    taxHandling: TaxHandling
    lineCount: number
    carryReason?: CarryReason
    /** Why nothing of it was paid, in words, e.g. 税务处理未设置 */
    blockedReason?: string
  }>

export type SettlementSummary = Readonly<{
  brandName: string
  /** 'YYYY-MM' of the payment */
  period: string
  currency: string
  decimals?: number
  preparedBy: string
  approvedBy?: string
  /** Only what was really paid. */
  isByResult?: boolean
  rows: readonly SettlementSummaryRow[]
}>

const AMOUNTS = ['上期结转', '本期佣金', '本期冲回', '调整', '应付合计', '代扣个税', '实付', '结转下期'] as const

/**
 * 结算汇总表: one row per partner, a row of totals, who prepared and who approved.
 *
 * @throws RangeError if the figures of a row do not add up
 */
export function settlementSummarySheet(summary: SettlementSummary): Sheet {
  const { brandName, period, currency, decimals = 2, rows } = summary
  for (const row of rows) assertFiguresAddUp(row, row.partnerName)
  const amount = (header: string): SheetColumn => ({ header, type: 'amount', width: 13, decimals })
  const people = `编制：${summary.preparedBy}　审批：${summary.approvedBy ?? '待审批'}`
  return {
    name: '结算汇总表',
    titleRows: [
      [`${brandName} ${period} 打款结算汇总表${summary.isByResult ? BY_RESULT : ''}`],
      [`币种 ${currency}　共 ${rows.length} 个合作伙伴　${people}`],
    ],
    merge: [0, 1].map((row) => ({ row, fromColumn: 0, toColumn: 8 + AMOUNTS.length - 1 })),
    columns: [
      { header: '序号', type: 'integer', width: 6 },
      { header: '合作伙伴', type: 'text', width: 26 },
      { header: '主体', type: 'text', width: 26 },
      { header: '类型', type: 'text', width: 11 },
      { header: '税务处理', type: 'text', width: 13 },
      { header: '结算单月份', type: 'text', width: 11 },
      { header: '订单明细数', type: 'integer', width: 11 },
      ...AMOUNTS.map(amount),
      { header: '说明', type: 'text', width: 24 },
    ],
    rows: rows.map((row, i) => [
      i + 1,
      row.partnerName,
      row.legalName,
      LEGAL_TYPE_WORDS[row.legalType],
      TAX_HANDLING_WORDS[row.taxHandling],
      row.statementPeriod,
      row.lineCount,
      ...amountCells(row),
      row.blockedReason ?? (row.carryReason ? CARRY_REASON_WORDS[row.carryReason] : ''),
    ]),
    totals: [
      null,
      '合计',
      null,
      null,
      null,
      null,
      rows.reduce((total, row) => total + row.lineCount, 0),
      ...amountCells(totalFigures(rows)),
      null,
    ],
  }
}

function amountCells(row: SettlementFigures): CellValue[] {
  const { openingMinor, earnedMinor, reversedMinor, adjustedMinor, taxMinor, netMinor, carriedMinor } = row
  return [openingMinor, earnedMinor, -reversedMinor, adjustedMinor, balanceOf(row), taxMinor, netMinor, carriedMinor]
}
