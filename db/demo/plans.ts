import type { PlanTerms, Rule, Tier } from '../../apps/api/src/domain/commission/plan.ts'
import { CATEGORY_RATE_PPM } from './data/products.ts'
import type { DemoPayer } from './partner.ts'
import { demoPartners } from './partners.ts'

export type DemoPlan = Readonly<{
  code: string
  name: string
  terms: PlanTerms
  /** codes of the partners it serves */
  partnerCodes: readonly string[]
  /** Beijing time */
  effectiveFrom: string
}>

const START = '2026-05-01T00:00:00+08:00'
const HALF_UP_PER_LINE = { mode: 'half_up', step: 'line' } as const
const flat = (rate: number): Tier[] => [{ from: 0n, rate }]
const yuan = (amount: number): bigint => BigInt(amount) * 100n

/** Mirrors what the platform pays by itself: one rule per category with the shop's 佣金比率. */
const CHANNEL_TERMS: PlanTerms = {
  payer: 'channel',
  base: 'settled',
  tierMode: 'graduated',
  rules: Object.entries(CATEGORY_RATE_PPM).map(
    ([category, rate], i): Rule => ({
      id: `channel-${i + 1}`,
      label: `${category}平台佣金`,
      when: { categories: [category] },
      tiers: flat(rate),
    }),
  ),
  holdDays: 0,
  rounding: HALF_UP_PER_LINE,
  currency: 'CNY',
}

/** What the brand pays itself: the more a month brings, the higher the rate on what lies above each threshold. */
const BRAND_TERMS: PlanTerms = {
  payer: 'brand',
  base: 'settled',
  tierMode: 'graduated',
  rules: [
    {
      id: 'standard',
      label: '标准阶梯',
      when: {},
      tiers: [
        { from: 0n, rate: 80_000 },
        { from: yuan(10_000), rate: 100_000 },
        { from: yuan(30_000), rate: 120_000 },
      ],
    },
    {
      id: 'gold',
      label: '金牌与钻石阶梯',
      when: { grades: ['金牌', '钻石'] },
      tiers: [
        { from: 0n, rate: 100_000 },
        { from: yuan(10_000), rate: 120_000 },
        { from: yuan(30_000), rate: 150_000 },
      ],
    },
    { id: 'tea', label: '茶叶', when: { categories: ['茶叶'] }, tiers: flat(60_000) },
    {
      id: 'teapot-diamond',
      label: '钻石推广茶壶',
      when: { categories: ['茶壶'], grades: ['钻石'] },
      tiers: flat(150_000),
    },
  ],
  holdDays: 15,
  rounding: HALF_UP_PER_LINE,
  currency: 'CNY',
}

/** What the brand adds to the platform's own commission. */
const TOP_UP_TERMS: PlanTerms = {
  payer: 'top_up',
  base: 'paid',
  tierMode: 'graduated',
  rules: [
    { id: 'all', label: '全部商品补 2%', when: {}, tiers: flat(20_000) },
    { id: 'cups', label: '主人杯补 3.5%', when: { categories: ['主人杯'] }, tiers: flat(35_000) },
  ],
  holdDays: 20,
  rounding: HALF_UP_PER_LINE,
  currency: 'CNY',
}

/** The three plans of the demo brand, side by side: 平台代结, 品牌自结 and 补佣. */
export function demoPlans(): readonly DemoPlan[] {
  return [
    {
      code: 'channel',
      name: '平台代结 标准佣金',
      terms: CHANNEL_TERMS,
      partnerCodes: codesOf('channel'),
      effectiveFrom: START,
    },
    {
      code: 'brand',
      name: '品牌自结 月度阶梯',
      terms: BRAND_TERMS,
      partnerCodes: codesOf('brand'),
      effectiveFrom: START,
    },
    {
      code: 'top-up',
      name: '补佣 老友激励',
      terms: TOP_UP_TERMS,
      partnerCodes: codesOf('top_up'),
      effectiveFrom: START,
    },
  ]
}

function codesOf(payer: DemoPayer): string[] {
  return demoPartners()
    .filter((partner) => partner.payer === payer)
    .map(({ code }) => code)
}
