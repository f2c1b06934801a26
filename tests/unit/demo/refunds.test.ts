import { parseAmount } from '@qudao/api/domain/amount-text'
import { DEMO_MONTHS, demoRefundFile } from '@qudao/db/demo/index'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'

type Row = Record<string, string>
const rows: Row[] = []

beforeAll(async () => {
  for (const month of DEMO_MONTHS) {
    const { bytes } = await demoRefundFile(month)
    rows.push(...parse<Row>(new TextDecoder('gbk').decode(bytes), { columns: true }))
  }
})

describe('demo refund reports', () => {
  test('about four in a hundred lines come back', () => {
    const lines = new Set(rows.map((row) => row.淘宝子订单编号))
    expect(lines.size).toBeGreaterThan(900)
    expect(lines.size).toBeLessThan(1_300)
  })

  test('a suit comes again only to end, under its own number and with the same amount', () => {
    for (const group of Map.groupBy(rows, (row) => row.维权编号).values()) {
      expect(group.length).toBeLessThanOrEqual(2)
      if (group.length === 1) continue
      expect(group[0]!.维权状态).toBe('维权创建')
      expect(['维权成功', '维权失败']).toContain(group[1]!.维权状态)
      expect(group[1]!.维权退款金额).toBe(group[0]!.维权退款金额)
    }
  })

  test('no line is refunded more than it settled for, however many suits it has', () => {
    const succeeded = rows.filter((row) => row.维权状态 === '维权成功')
    const byLine = Map.groupBy(succeeded, (row) => row.淘宝子订单编号)
    expect([...byLine.values()].some((suits) => suits.length > 1)).toBe(true)
    for (const suits of byLine.values()) {
      const refunded = suits.reduce((sum, row) => sum + parseAmount(row.维权退款金额!), 0n)
      expect(refunded <= parseAmount(suits[0]!.结算金额!)).toBe(true)
    }
  })

  test('what has to be given back is commission and subsidy together', () => {
    for (const row of rows) {
      const parts = parseAmount(row.应退还佣金!) + parseAmount(row.应退还补贴!)
      expect(parseAmount(row.应退还预估收入!)).toBe(parts)
    }
  })
})
