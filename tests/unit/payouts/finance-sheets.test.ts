import {
  type SettlementFigures,
  type StatementLine,
  settlementSummarySheet,
  statementSheets,
  type WithholdingRow,
  withholdingDetailSheet,
} from '@qudao/api/payouts/formats/index'
import { writeXlsx } from '@qudao/api/platform/spreadsheet/index'
import { describe, expect, test } from 'vitest'

const figures: SettlementFigures = {
  openingMinor: 1_000n,
  earnedMinor: 200_000n,
  reversedMinor: 5_000n,
  adjustedMinor: -1_000n,
  taxMinor: 23_000n,
  netMinor: 172_000n,
  carriedMinor: 0n,
}
const party = {
  partnerName: '林间茶话',
  legalName: '林清玄',
  statementPeriod: '2026-10',
  legalType: 'natural_person',
  taxHandling: 'withhold',
  lineCount: 3,
} as const

describe('settlementSummarySheet', () => {
  const summary = {
    brandName: '山隐',
    period: '2026-10',
    currency: 'CNY',
    preparedBy: '会计',
    rows: [{ ...figures, ...party }],
  }

  test('one row per partner and a row of totals that is their sum', () => {
    const carried = { ...figures, openingMinor: -300_000n, taxMinor: 0n, netMinor: 0n, carriedMinor: -106_000n }
    const sheet = settlementSummarySheet({
      ...summary,
      rows: [...summary.rows, { ...carried, ...party, carryReason: 'negative' }],
    })
    expect(sheet.rows[0]).toEqual([
      1,
      '林间茶话',
      '林清玄',
      '个人',
      '品牌代扣',
      '2026-10',
      3,
      1_000n,
      200_000n,
      -5_000n,
      -1_000n,
      195_000n,
      23_000n,
      172_000n,
      0n,
      '',
    ])
    expect(sheet.rows[1]!.at(-1)).toBe('余额为负，下期抵扣')
    expect(sheet.totals).toEqual([
      null,
      '合计',
      null,
      null,
      null,
      null,
      6,
      -299_000n,
      400_000n,
      -10_000n,
      -2_000n,
      89_000n,
      23_000n,
      172_000n,
      -106_000n,
      null,
    ])
    expect(sheet.columns).toHaveLength(sheet.totals!.length)
  })

  test('figures that do not add up never become a sheet', () => {
    const wrong = { ...figures, ...party, netMinor: 172_001n }
    expect(() => settlementSummarySheet({ ...summary, rows: [wrong] })).toThrow(/林间茶话/)
  })
})

describe('statementSheets', () => {
  const commission: StatementLine = {
    kind: 'commission',
    date: '2026-10-03',
    dateBasis: 'created',
    orderNo: '3842716059284016537',
    baseMinor: 2_400_000n,
    ratePpm: 80_000,
    amountMinor: 192_000n,
  }
  const lines: StatementLine[] = [
    commission,
    { kind: 'tier', date: '2026-10-31', amountMinor: 8_000n, note: '阶梯补差' },
    { ...commission, kind: 'reversal', amountMinor: -5_000n, note: '维权退款' },
    { kind: 'adjustment', date: '2026-10-31', amountMinor: -1_000n, note: '样品费' },
  ]
  const input = {
    brandName: '山隐',
    partnerName: '林清玄',
    statementNo: 'S-1',
    period: '2026-10',
    currency: 'CNY',
    figures,
    lines,
  }

  test('the first sheet walks from what was carried to what is paid', () => {
    const [summary] = statementSheets(input)
    expect(summary!.rows.map(([label, amount]) => [label, amount])).toEqual([
      ['上期结转', 1_000n],
      ['本期佣金', 200_000n],
      ['本期冲回', -5_000n],
      ['调整', -1_000n],
      ['应付合计', 195_000n],
      ['代扣个税', -23_000n],
      ['结转下期', 0n],
    ])
    expect(summary!.totals).toEqual(['实付', 172_000n, null])
  })

  test('every line says why it is what it is', () => {
    const [, detail] = statementSheets(input)
    expect(detail!.rows.map((row) => [row[2], row.at(-1)])).toEqual([
      ['佣金', '24000.00 × 8% = 1920.00'],
      ['阶梯补差', '阶梯补差'],
      ['冲回', '维权退款'],
      ['调整', '样品费'],
    ])
    expect(detail!.totals![7]).toBe(194_000n)
    expect(detail!.rows[0]![1]).toBe('创建时间')
  })

  test('lines that do not add up to the figures never become a statement', () => {
    expect(() => statementSheets({ ...input, lines: lines.slice(1) })).toThrow(/S-1/)
  })
})

describe('withholdingDetailSheet', () => {
  const row: WithholdingRow = {
    payeeName: '林清玄',
    residentId: '990000199001010018',
    paymentCount: 2,
    monthGrossMinor: 360_000n,
    withheldBeforeMinor: 0n,
    withheldNowMinor: 56_000n,
    netMinor: 304_000n,
  }

  test('shows how the tax of the month was computed and what is still due of it', () => {
    const sheet = withholdingDetailSheet({ payerName: '山隐', month: '2026-10', rows: [row] })
    expect(sheet.rows[0]!.slice(3)).toEqual([
      '990000199001010018',
      '劳务报酬所得',
      2,
      360_000n,
      80_000n,
      280_000n,
      200_000,
      0n,
      56_000n,
      0n,
      56_000n,
      304_000n,
    ])
    expect(sheet.totals).toHaveLength(sheet.columns.length)
  })

  test('a row that withheld another amount than due never becomes a sheet', () => {
    const wrong = { ...row, withheldBeforeMinor: 1n }
    expect(() => withholdingDetailSheet({ payerName: '山隐', month: '2026-10', rows: [wrong] })).toThrow(/林清玄/)
  })

  test('the three sheets go into one workbook', async () => {
    const sheet = withholdingDetailSheet({ payerName: '山隐', month: '2026-10', rows: [row] })
    expect((await writeXlsx({ sheets: [sheet] })).length).toBeGreaterThan(1_000)
  })
})
