import type { TraceWords } from '#lib/trace.ts'
import { sample } from './sample.ts'

export type SampleEntry = Readonly<{
  product: string
  productEn: string
  order: string
  paidAt: string
  baseMinor: string
  ratePpm: number
  amountMinor: string
  state: 'held' | 'payable' | 'paid' | 'reversed'
}>

export const ENTRIES: readonly SampleEntry[] = [
  {
    product: '松烟盖碗 180ml',
    productEn: 'Pine soot gaiwan 180 ml',
    order: '3862047719305524417',
    paidAt: '2026-10-18T12:41:00Z',
    baseMinor: '26800',
    ratePpm: 125_000,
    amountMinor: '3350',
    state: 'payable',
  },
  {
    product: '青瓷主人杯 对杯',
    productEn: 'Celadon cups, pair',
    order: '3862047719311902205',
    paidAt: '2026-10-18T13:04:00Z',
    baseMinor: '18630',
    ratePpm: 125_000,
    amountMinor: '2329',
    state: 'held',
  },
  {
    product: '听雨茶席 180×40',
    productEn: 'Rain tea mat 180×40',
    order: '3862047719315733168',
    paidAt: '2026-10-18T14:17:00Z',
    baseMinor: '31600',
    ratePpm: 80_000,
    amountMinor: '2528',
    state: 'paid',
  },
  {
    product: '远山公道杯',
    productEn: 'Far hills pitcher',
    order: '3862047719320611902',
    paidAt: '2026-10-19T01:12:00Z',
    baseMinor: '12900',
    ratePpm: 100_000,
    amountMinor: '1290',
    state: 'reversed',
  },
]

export function traceOf(locale: string): TraceWords {
  const l = (zh: string, en: string) => sample(locale, zh, en)
  return {
    steps: ['¥186.30 × 12.5% = ¥23.2875'],
    result: { words: l('四舍五入到分，逐行取整', 'rounded half up, per line'), amount: '¥23.29' },
    base: l('订单实付 ¥198.00 − 平台红包分摊 ¥11.70 = ¥186.30', 'Paid ¥198.00 − platform coupon ¥11.70 = ¥186.30'),
    winner: {
      title: l('茶杯类目 · 金牌推广者 12.5%', 'Cups, gold affiliates 12.5%'),
      why: l('条件最多（类目和等级），付款时生效中', 'Most conditions (category and grade), in force when paid'),
    },
    losers: [
      {
        title: l('茶杯类目 10%', 'Cups 10%'),
        why: l('只限类目，不如「类目和等级」具体', 'Only a category: less specific than category and grade'),
      },
      {
        title: l('全部商品 8%', 'All products 8%'),
        why: l('范围最宽，有更具体的规则', 'The widest: a more specific rule applies'),
      },
    ],
    notes: [l('上限 ¥200.00、下限 ¥0.10 均未触发', 'Neither the cap ¥200.00 nor the floor ¥0.10 applied')],
    sources: [
      { label: l('秋季佣金方案 第 7 版', 'Autumn plan, version 7') },
      { label: l('导入文件第 1,204 行', 'Row 1,204 of the file'), href: '#file' },
      { label: l('记账凭证', 'Ledger document'), href: '#ledger' },
    ],
  }
}
