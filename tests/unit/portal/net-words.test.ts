import { expect, test } from 'vitest'
import { Format } from '../../../apps/portal/src/lib/format/format.ts'
import * as zhCN from '../../../apps/portal/src/lib/messages/zh-CN/index.ts'
import { netTraceWords } from '../../../apps/portal/src/lib/net-words.ts'

const format = new Format(() => ({ locale: 'zh-CN', messages: zhCN, timeZone: 'Asia/Shanghai', now: new Date() }))
const figures = { openingMinor: '10000', earnedMinor: '200000', reversedMinor: '-5000', adjustedMinor: '0' }
const payment = {
  kind: 'projected' as const,
  carryReason: null,
  taxUnset: false,
  payments: [],
  grossMinor: '205000',
  taxMinor: '25000',
  netMinor: '180000',
  carriedMinor: '0',
  pendingClawbackMinor: '0',
}
const wordsOf = (change: Partial<typeof payment>) =>
  netTraceWords(
    { currency: 'CNY', figures: { ...figures, closingMinor: '205000' }, payment: { ...payment, ...change } },
    { t: zhCN, format },
  )

test('what a statement will pay adds up from its figures to the number shown', () => {
  const { steps, result } = wordsOf({})
  expect(steps).toEqual([
    '上期结转 ¥100.00',
    '本期佣金 ¥2,000.00',
    '冲回 −¥50.00',
    '应付合计 = ¥2,050.00',
    '预计代扣个税 −¥250.00',
  ])
  expect(result).toEqual({ words: '预计实付', amount: '¥1,800.00' })
})

test('a refund since the close comes off once, and is not told as carried', () => {
  const { steps } = wordsOf({ grossMinor: '195000', carriedMinor: '10000', pendingClawbackMinor: '-10000' })
  expect(steps.slice(3)).toEqual([
    '应付合计 = ¥2,050.00',
    '出账后又冲回 −¥100.00',
    '这次打款，税前 = ¥1,950.00',
    '预计代扣个税 −¥250.00',
  ])
})

test('what waits for a later payment is told as carried', () => {
  const { steps } = wordsOf({ grossMinor: '0', taxMinor: '0', netMinor: '0', carriedMinor: '205000' })
  expect(steps.slice(3)).toEqual(['应付合计 = ¥2,050.00', '结转下期 −¥2,050.00', '这次打款，税前 = ¥0.00'])
})
