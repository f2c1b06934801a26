import { describe, expect, test } from 'vitest'
import { Format } from '../../../apps/portal/src/lib/format/format.ts'
import { formatMoney } from '../../../apps/portal/src/lib/format/money.ts'
import { formatBytes, groupThousands, shortId } from '../../../apps/portal/src/lib/format/numbers.ts'
import * as en from '../../../apps/portal/src/lib/messages/en/index.ts'
import * as zhCN from '../../../apps/portal/src/lib/messages/zh-CN/index.ts'

const NOW = new Date('2026-11-23T06:00:00Z') // Monday 14:00 in Shanghai
const shanghai = { timeZone: 'Asia/Shanghai', now: NOW }
const chinese = new Format(() => ({ locale: 'zh-CN', messages: zhCN, ...shanghai }))
const english = new Format(() => ({ locale: 'en', messages: en, ...shanghai }))

describe('formatMoney', () => {
  test.each([
    ['707268', 'CNY', false, '¥7,072.68'],
    ['-31890', 'CNY', false, '−¥318.90'],
    ['20000', 'CNY', true, '+¥200.00'],
    ['0', 'CNY', true, '¥0.00'],
    ['9007199254740993', 'CNY', false, '¥90,071,992,547,409.93'],
    ['1250', 'GBP', false, '£12.50'],
  ])('%s %s reads the same in both languages: %s', (minor, currency, signed, words) => {
    expect(formatMoney(minor, currency, 'zh-CN', signed)).toBe(words)
    expect(formatMoney(minor, currency, 'en', signed)).toBe(words)
  })

  test('a currency without decimals is not divided by a hundred', () => {
    expect(formatMoney('1250', 'JPY', 'zh-CN')).toBe('JP¥1,250')
  })
})

describe('dates are told by the wall clock of the brand', () => {
  test.each([
    ['day', '2026-11-22T16:30:00Z', '11 月 23 日', '23 Nov'],
    ['day', '2025-11-23T06:22:00Z', '2025 年 11 月 23 日', '23 Nov 2025'],
    ['weekday', '2026-11-23T06:22:00Z', '11 月 23 日 周一', 'Mon 23 Nov'],
    ['date', '2026-11-03T06:22:00Z', '11-03', '11-03'],
    ['time', '2025-12-31T16:05:00Z', '01-01 00:05', '01-01 00:05'],
    ['document', '2026-11-23T16:00:00Z', '2026-11-24', '2026-11-24'],
    ['due', '2026-11-23T10:00:00Z', '18:00 前', 'by 18:00'],
    ['due', '2026-11-25T04:00:00Z', '周三 12:00', 'Wed 12:00'],
    ['due', '2026-12-03T04:00:00Z', '12 月 3 日', '3 Dec'],
    ['due', '2026-11-22T04:00:00Z', '超期 1 天', '1 day overdue'],
    ['due', '2026-11-23T03:00:00Z', '超期 3 小时', '3 hours overdue'],
    ['left', '2026-11-23T15:12:00Z', '还剩 9 小时 12 分', '9 h 12 min left'],
    ['left', '2026-11-26T15:12:00Z', '还剩 3 天', '3 days left'],
  ] as const)('%s of %s: %s', (kind, instant, zh, inEnglish) => {
    expect(chinese.date(instant, kind)).toBe(zh)
    expect(english.date(instant, kind)).toBe(inEnglish)
  })

  test('a month says its year only when it is not this one', () => {
    expect([chinese.month('2026-10'), chinese.month('2025-10')]).toEqual(['10 月', '2025 年 10 月'])
  })
})

test.each([
  ['1234567.125', '1,234,567.125'],
  ['-1000', '−1,000'],
  ['999.9999', '999.9999'],
])('thousands of %s, and no digit lost', (text, grouped) => expect(groupThousands(text)).toBe(grouped))

test('sizes, rates and long ids are short', () => {
  expect([formatBytes(512), formatBytes(4_980_736), formatBytes(314_572_800)]).toEqual(['512 B', '4.8 MB', '300 MB'])
  expect(chinese.rate(125_000)).toBe('12.5%')
  expect([shortId('3862047719305524417'), shortId('SY-0137')]).toEqual(['…05524417', 'SY-0137'])
})
