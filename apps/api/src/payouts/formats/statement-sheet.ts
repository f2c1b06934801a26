import { formatMinor, formatRatePercent } from '../../domain/amount-text.ts'
import { sum } from '../../domain/money.ts'
import type { CarryReason } from '../../domain/settlement/statement-amounts.ts'
import type { CellValue, Sheet } from '../../platform/spreadsheet/index.ts'
import { assertFiguresAddUp, balanceOf, type SettlementFigures } from './settlement-figures.ts'
import { CARRY_REASON_WORDS, DATE_BASIS_WORDS } from './sheet-words.ts'

const LINE_KIND_WORDS = { commission: '佣金', tier: '阶梯补差', reversal: '冲回', adjustment: '调整' } as const

export type StatementLine = Readonly<{
  kind: keyof typeof LINE_KIND_WORDS
  /** 'YYYY-MM-DD', and which of the order's times it is */
  date: string
  dateBasis?: keyof typeof DATE_BASIS_WORDS
  orderNo?: string
  productName?: string
  /** base and rate that gave a commission; a reversal repeats those of its entry */
  baseMinor?: bigint
  ratePpm?: number
  /** signed: a reversal is negative */
  amountMinor: bigint
  /** plan name and version, the winning rule in words a partner may read */
  planLabel?: string
  ruleLabel?: string
  note?: string
}>

export type StatementSheetInput = Readonly<{
  brandName: string
  partnerName: string
  statementNo: string
  /** 'YYYY-MM' */
  period: string
  currency: string
  decimals?: number
  figures: SettlementFigures
  carryReason?: CarryReason
  lines: readonly StatementLine[]
}>

/**
 * A partner's statement as two sheets: 结算单 with the figures, 明细 with every line and why it is what it is.
 *
 * @throws RangeError if the figures do not add up, or the lines do not add up to the figures
 */
export function statementSheets(input: StatementSheetInput): Sheet[] {
  assertFiguresAddUp(input.figures, input.statementNo)
  assertLinesMatch(input)
  return [summarySheet(input), linesSheet(input)]
}

function assertLinesMatch({ figures, lines, statementNo }: StatementSheetInput): void {
  const total = (...kinds: StatementLine['kind'][]) =>
    sum(lines.filter((line) => kinds.includes(line.kind)).map((line) => line.amountMinor))
  const agrees =
    total('commission', 'tier') === figures.earnedMinor &&
    total('reversal') === -figures.reversedMinor &&
    total('adjustment') === figures.adjustedMinor
  if (!agrees) throw new RangeError(`the lines of ${statementNo} do not add up to its figures`)
}

function summarySheet({
  brandName,
  partnerName,
  statementNo,
  period,
  currency,
  decimals = 2,
  figures,
  carryReason,
}: StatementSheetInput): Sheet {
  const carried = carryReason ? CARRY_REASON_WORDS[carryReason] : null
  return {
    name: '结算单',
    titleRows: [[`${brandName} ${period} 结算单`], [`结算单号 ${statementNo}`], [`${partnerName}　币种 ${currency}`]],
    merge: [0, 1, 2].map((row) => ({ row, fromColumn: 0, toColumn: 2 })),
    columns: [
      { header: '项目', type: 'text', width: 18 },
      { header: '金额', type: 'amount', width: 16, decimals },
      { header: '说明', type: 'text', width: 40 },
    ],
    rows: [
      ['上期结转', figures.openingMinor, null],
      ['本期佣金', figures.earnedMinor, '含阶梯补差'],
      ['本期冲回', -figures.reversedMinor, '按原佣金比例冲回'],
      ['调整', figures.adjustedMinor, null],
      ['应付合计', balanceOf(figures), null],
      ['代扣个税', -figures.taxMinor, null],
      ['结转下期', figures.carriedMinor, carried],
    ],
    totals: ['实付', figures.netMinor, null],
  }
}

function linesSheet({ lines, decimals = 2 }: StatementSheetInput): Sheet {
  const money = (header: string) => ({ header, type: 'amount' as const, width: 13, decimals })
  return {
    name: '明细',
    columns: [
      { header: '日期', type: 'date', width: 12 },
      { header: '日期依据', type: 'text', width: 10 },
      { header: '类型', type: 'text', width: 10 },
      { header: '订单编号', type: 'text', width: 22 },
      { header: '商品', type: 'text', width: 32 },
      money('计佣基数'),
      { header: '比例', type: 'percent', width: 9 },
      money('金额'),
      { header: '佣金方案', type: 'text', width: 20 },
      { header: '适用规则', type: 'text', width: 20 },
      { header: '计算依据', type: 'text', width: 34 },
    ],
    rows: lines.map((line) => lineCells(line, decimals)),
    totals: [
      '合计',
      null,
      null,
      null,
      null,
      null,
      null,
      sum(lines.map((line) => line.amountMinor)),
      null,
      null,
      `${lines.length} 行`,
    ],
  }
}

function lineCells(line: StatementLine, decimals: number): CellValue[] {
  return [
    line.date,
    line.dateBasis ? DATE_BASIS_WORDS[line.dateBasis] : null,
    LINE_KIND_WORDS[line.kind],
    line.orderNo ?? null,
    line.productName ?? null,
    line.baseMinor ?? null,
    line.ratePpm ?? null,
    line.amountMinor,
    line.planLabel ?? null,
    line.ruleLabel ?? null,
    line.note ?? formulaOf(line, decimals),
  ]
}

/** `356.00 × 8% = 28.48`, only for a commission: a reversal and a tier share follow from other lines. */
function formulaOf({ kind, baseMinor, ratePpm, amountMinor }: StatementLine, decimals: number): string | null {
  if (kind !== 'commission' || baseMinor === undefined || ratePpm === undefined) return null
  return `${formatMinor(baseMinor, decimals)} × ${formatRatePercent(ratePpm)}% = ${formatMinor(amountMinor, decimals)}`
}
