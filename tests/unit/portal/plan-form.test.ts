import { describe, expect, test } from 'vitest'
import { Format } from '../../../apps/portal/src/lib/format/format.ts'
import * as zhCN from '../../../apps/portal/src/lib/messages/zh-CN/index.ts'
import { changeRows, type Version } from '../../../apps/portal/src/lib/plans/plan-changes.ts'
import { exampleMonth, exampleOrder } from '../../../apps/portal/src/lib/plans/plan-example.ts'
import { draftOf, emptyForm, formOf, type PlanForm, termsOf } from '../../../apps/portal/src/lib/plans/plan-form.ts'
import { findProblems } from '../../../apps/portal/src/lib/plans/plan-problems.ts'
import { ruleText } from '../../../apps/portal/src/lib/plans/plan-words.ts'

const ZONE = 'Asia/Shanghai'
const blank = emptyForm({ currency: 'CNY' }, '2026-12-01')
const tiered: PlanForm = {
  ...blank,
  name: '双十二',
  payer: 'brand',
  base: 'paid',
  rules: [
    { id: 'all', label: '全部', when: {}, tiers: [{ from: '0', rate: '8' }] },
    {
      id: 'tea',
      label: '茶具',
      when: { categories: ['茶具', '盖碗'] },
      tiers: [
        { from: '0', rate: '10' },
        { from: '50,000', rate: '12.5%' },
      ],
    },
  ],
}
const format = new Format(() => ({ locale: 'zh-CN', messages: zhCN, timeZone: ZONE, now: new Date() }))
const reader = { t: zhCN, format, partners: new Map<string, string>(), products: new Map([['641001', '白瓷盖碗']]) }

function versionOf(form: PlanForm, version: number): Version {
  const { audience, effectiveFrom, terms } = draftOf(form, ZONE)
  return {
    version,
    audience,
    effectiveFrom,
    terms,
    state: 'active',
    needsSecondPerson: false,
    createdBy: '林',
    createdByMe: true,
    createdAt: '2026-11-01T00:00:00.000Z',
    publishedBy: '沈',
    publishedAt: '2026-11-02T00:00:00.000Z',
    changes: [],
  }
}

describe('a plan as typed', () => {
  test('a new plan starts today where the brand is, and says all that is missing', () => {
    expect(blank.effectiveFrom).toBe('2026-12-01')
    expect(findProblems(blank)).toEqual({
      name: 'name',
      payer: 'payer',
      base: 'base',
      'rules[0].tiers[0].rate': 'rate',
    })
  })

  test('what is typed becomes exact terms, and terms what would be typed', () => {
    const draft = draftOf(tiered, ZONE)
    expect(findProblems(tiered)).toEqual({})
    expect(draft.effectiveFrom).toBe('2026-11-30T16:00:00.000Z')
    expect(draft.terms.rules[1]?.tiers).toEqual([
      { from: '0', rate: 100_000 },
      { from: '5000000', rate: 125_000 },
    ])
    const again = formOf('双十二', versionOf(tiered, 1), ZONE)
    expect(draftOf(again, ZONE)).toEqual(draft)
  })

  test.each([
    ['49.999', '12', 'rules[0].tiers[1].from', 'from'],
    ['0', '12', 'rules[0].tiers[1].from', 'ascending'],
    ['50000', '101', 'rules[0].tiers[1].rate', 'rate'],
  ])('a tier from %s at %s %% is refused at its place', (from, rate, path, problem) => {
    const tiers = [
      { from: '0', rate: '8' },
      { from, rate },
    ]
    expect(findProblems({ ...tiered, rules: [{ id: 'all', label: '', when: {}, tiers }] })).toEqual({ [path]: problem })
  })

  test('a second rule with the same conditions and an empty condition are told apart', () => {
    const [all] = tiered.rules
    const rules = [all!, { ...all!, id: 'b' }, { ...all!, id: 'c', when: { shops: [] } }]
    expect(findProblems({ ...tiered, rules })).toEqual({ 'rules[1].when': 'twin', 'rules[2].when.shops': 'condition' })
  })
})

describe('words and worked examples', () => {
  test('rules read as sentences', () => {
    const { terms } = draftOf(tiered, ZONE)
    expect(ruleText(terms.rules[0]!, terms, reader)).toBe('对全部订单，佣金为8%。')
    expect(ruleText(terms.rules[1]!, terms, reader)).toBe(
      '对类目为茶具、盖碗的订单，按当月净成交阶梯分档：¥0.00 起 10%、¥50,000.00 起 12.5%',
    )
  })

  test('a product is named as the catalogue does, and by its number where nobody took it in', () => {
    const rules = [{ ...tiered.rules[0]!, when: { products: ['641001', '99'] } }]
    const { terms } = draftOf({ ...tiered, rules }, ZONE)
    expect(ruleText(terms.rules[0]!, terms, reader)).toBe('对商品为白瓷盖碗、99的订单，佣金为8%。')
  })

  test('a version tells what it changed', () => {
    const next: PlanForm = {
      ...tiered,
      holdDays: '20',
      rules: [{ ...tiered.rules[0]!, tiers: [{ from: '0', rate: '9' }] }],
    }
    const rows = changeRows(versionOf(next, 2), versionOf(tiered, 1), reader)
    expect(rows.map(({ kind, label, before, after }) => [kind, label, before, after])).toEqual([
      ['mod', '等待天数', '15 天', '20 天'],
      ['mod', '规则「全部」的比例', '8%', '9%'],
      [
        'del',
        '规则「茶具」',
        ruleText(versionOf(tiered, 1).terms.rules[1]!, draftOf(tiered, ZONE).terms, reader),
        undefined,
      ],
    ])
  })

  test('an order and a month come out as the functions that pay would have it', () => {
    const terms = termsOf(tiered)
    const order = exampleOrder(terms, { category: '茶具' }, 29_800n)
    expect(order?.amountMinor).toBe('2980')
    expect(order?.explanation.losers).toHaveLength(1)
    const month = exampleMonth(terms, terms.rules[1]!, 8_000_000n)
    expect(month.targetMinor).toBe(875_000n) // 50,000 at 10 % and 30,000 at 12.5 %
    expect(month.hit).toBe(1)
    expect(month.outcome.incrementMinor).toBe('75000')
  })

  test('no rule means no amount, never zero', () => {
    expect(exampleOrder(termsOf({ ...tiered, rules: [tiered.rules[1]!] }), {}, 29_800n)).toBeNull()
  })
})
