import { sum } from '../../domain/money.ts'
import { withholdingBreakdown } from '../../domain/tax/labour-remuneration.ts'
import type { CellValue, Sheet, SheetColumn } from '../../platform/spreadsheet/index.ts'

/** One payee, payer and calendar month: everything of one month is one occurrence of 劳务报酬. */
export type WithholdingRow = Readonly<{
  payeeName: string
  /** In full, because the return needs it: whoever exports this has revealed it with a reason. */
  residentId: string
  paymentCount: number
  monthGrossMinor: bigint
  withheldBeforeMinor: bigint
  /** withheld by this batch: the month's tax less what was withheld before */
  withheldNowMinor: bigint
  netMinor: bigint
}>

export type WithholdingDetail = Readonly<{
  payerName: string
  /** 'YYYY-MM' */
  month: string
  /** As sent, unless this is what was really paid: a payment that failed may leave a month withheld too much or little. */
  isByResult?: boolean
  rows: readonly WithholdingRow[]
}>

/** Stands behind the title of a paper that holds only what was really paid. */
export const BY_RESULT = '（按打款结果）'
const INCOME_ITEM = '劳务报酬所得'
const amount = (header: string): SheetColumn => ({ header, type: 'amount', width: 14 })

/**
 * 扣缴明细: what was withheld from whom in a month and how it comes about (Announcement 2018 no. 61), for the return
 * of that month. By the result it says beside each payee what the month's tax differs from what was withheld.
 *
 * @throws RangeError if a row as sent did not withhold the month's tax less what was withheld before
 */
export function withholdingDetailSheet({ payerName, month, isByResult = false, rows }: WithholdingDetail): Sheet {
  if (!isByResult) rows.forEach(assertTaxAddsUp)
  const byResult = <Cell>(cell: Cell): Cell[] => (isByResult ? [cell] : [])
  return {
    name: '扣缴明细',
    titleRows: [
      [`${payerName} ${month} 个人所得税扣缴明细${isByResult ? BY_RESULT : ''}`],
      ['按次预扣预缴：同一人同一月内的收入合并为一次；再次付款时补扣差额'],
    ],
    merge: [0, 1].map((row) => ({ row, fromColumn: 0, toColumn: isByResult ? 14 : 13 })),
    columns: [
      { header: '序号', type: 'integer', width: 6 },
      { header: '姓名', type: 'text', width: 12 },
      { header: '证件类型', type: 'text', width: 12 },
      { header: '证件号码', type: 'text', width: 22 },
      { header: '所得项目', type: 'text', width: 14 },
      { header: '付款笔数', type: 'integer', width: 9 },
      amount('本月收入合计'),
      amount('减除费用'),
      amount('应纳税所得额'),
      { header: '预扣率', type: 'percent', width: 9 },
      amount('速算扣除数'),
      amount('本月应扣税额'),
      amount('已扣税额'),
      amount('本次扣税额'),
      amount('实付金额'),
      ...byResult(amount('多扣（少扣为负）')),
    ],
    rows: rows.map((row, i) => [
      i + 1,
      row.payeeName,
      '居民身份证',
      row.residentId,
      INCOME_ITEM,
      row.paymentCount,
      ...taxCells(row),
      ...byResult(-lackOf(row)),
    ]),
    totals: [
      null,
      '合计',
      null,
      null,
      null,
      rows.reduce((count, row) => count + row.paymentCount, 0),
      ...totalCells(rows),
      ...byResult(sum(rows.map((row) => -lackOf(row)))),
    ],
  }
}

function taxCells(row: WithholdingRow): CellValue[] {
  const { deductionMinor, taxableMinor, ratePpm, quickDeductionMinor, taxMinor } = withholdingBreakdown(
    row.monthGrossMinor,
  )
  return [
    row.monthGrossMinor,
    deductionMinor,
    taxableMinor,
    ratePpm,
    quickDeductionMinor,
    taxMinor,
    row.withheldBeforeMinor,
    row.withheldNowMinor,
    row.netMinor,
  ]
}

function totalCells(rows: readonly WithholdingRow[]): CellValue[] {
  const total = (of: (row: WithholdingRow) => bigint) => sum(rows.map(of))
  return [
    total((row) => row.monthGrossMinor),
    total((row) => withholdingBreakdown(row.monthGrossMinor).deductionMinor),
    total((row) => withholdingBreakdown(row.monthGrossMinor).taxableMinor),
    null,
    null,
    total((row) => withholdingBreakdown(row.monthGrossMinor).taxMinor),
    total((row) => row.withheldBeforeMinor),
    total((row) => row.withheldNowMinor),
    total((row) => row.netMinor),
  ]
}

/** What the month's tax lacks after this batch; negative where more was withheld than the month gives. */
const lackOf = (row: WithholdingRow): bigint =>
  withholdingBreakdown(row.monthGrossMinor).taxMinor - row.withheldBeforeMinor - row.withheldNowMinor

/** Withheld now is what the month's tax lacks; too much withheld before is settled with the tax office, not here. */
function assertTaxAddsUp(row: WithholdingRow): void {
  const due = withholdingBreakdown(row.monthGrossMinor).taxMinor - row.withheldBeforeMinor
  if (row.withheldNowMinor !== (due > 0n ? due : 0n)) {
    throw new RangeError(`the tax withheld from ${row.payeeName} is not what the month's income gives`)
  }
}
