import { expect, test } from 'vitest'
import { Format } from '../../../apps/portal/src/lib/format/format.ts'
import * as zhCN from '../../../apps/portal/src/lib/messages/zh-CN/index.ts'
import { type Explanation, lineTraceWords, periodTraceWords } from '../../../apps/portal/src/lib/trace-words.ts'

const format = new Format(() => ({ locale: 'zh-CN', messages: zhCN, timeZone: 'Asia/Shanghai', now: new Date() }))
const reader = { t: zhCN, format, currency: 'CNY' }

const explanation: Explanation = {
  dateBasis: 'paid',
  formula: {
    baseMinor: '18630',
    ratePpm: 125_000,
    exact: '23.2875',
    mode: 'half_up',
    step: 'line',
    resultMinor: '2329',
  },
  winner: { label: '茶杯金牌', ratePpm: 125_000, held: ['categories', 'grades'] },
  losers: [
    { label: '茶杯', ratePpm: 100_000, reason: { code: 'less_specific' } },
    { label: '双11', ratePpm: 150_000, reason: { code: 'condition_not_met', kinds: ['shops'] } },
  ],
  reproduces: true,
}

test('a line tells its arithmetic, its rule, and why the others lost', () => {
  const words = lineTraceWords(explanation, reader)
  expect(words.steps).toEqual(['¥186.30 × 12.5% = ¥23.2875'])
  expect(words.result).toEqual({ words: '四舍五入到分，逐行取整', amount: '¥23.29' })
  expect(words.winner).toEqual({ title: '茶杯金牌 12.5%', why: '类目、等级都符合，条件最具体' })
  expect(words.losers).toEqual([
    { title: '茶杯 10%', why: '也符合，但不如采用的规则具体' },
    { title: '双11 15%', why: '店铺不符合' },
  ])
  expect(words.notes).toEqual([])
})

test('a partner reads the same reasons without the brand’s own names', () => {
  const hidden = {
    ...explanation,
    winner: { ...explanation.winner, label: null },
    losers: explanation.losers.map((loser) => ({ ...loser, label: null })),
  }
  const words = lineTraceWords(hidden, reader)
  expect(words.winner.title).toBe('按类目、等级的规则 12.5%')
  expect(words.losers.map(({ title }) => title)).toEqual(['另一条规则 10%', '按店铺的规则 15%'])
})

test('a fallback date and a result that no longer reproduces are said aloud', () => {
  const words = lineTraceWords({ ...explanation, dateBasis: 'created', reproduces: false }, reader)
  expect(words.notes).toHaveLength(2)
})

test('a close tells the month by tiers, less what was earned before', () => {
  const words = periodTraceWords(
    {
      label: '全部商品',
      tierMode: 'graduated',
      netSalesMinor: '1200000',
      targetMinor: '100000',
      earnedMinor: '96000',
      incrementMinor: '4000',
      mode: 'half_up',
      slices: [
        { ratePpm: 80_000, salesMinor: '1000000', exact: '800' },
        { ratePpm: 100_000, salesMinor: '200000', exact: '200' },
      ],
      nextTier: { ratePpm: 120_000, missingMinor: '800000' },
    },
    reader,
  )
  expect(words.steps).toEqual([
    '¥10,000.00 × 8% = ¥800',
    '¥2,000.00 × 10% = ¥200',
    '全月合计，四舍五入到分 = ¥1,000.00',
    '减去当月逐笔已计 ¥960.00',
  ])
  expect(words.result.amount).toBe('+¥40.00')
  expect(words.notes).toEqual(['再成交 ¥8,000.00，升到 12%'])
})

test('says what counts, that it is an estimate, and how the day it becomes payable comes about', () => {
  const hold = { settledAt: '2026-10-17T02:00:00.000Z', days: 15, payableAt: '2026-11-01T02:00:00.000Z' }
  const words = lineTraceWords(explanation, reader, { basis: { base: 'settled', isEstimate: true }, hold })
  expect(words.base).toBe('按结算金额计')
  expect(words.notes).toContain('平台还没结算，这是按付款金额估算的；结算后按实际结算金额改')
  expect(words.notes).toContain('2026-10-17 平台结算 + 15 天 → 2026-11-01 可结算')
})
