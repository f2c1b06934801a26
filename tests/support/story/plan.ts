import type { Locator, Page } from 'playwright-core'
import { confirm, goTo, heading, press } from './ui.ts'

/** Percentages as typed; the first tier starts at 0. */
export type RuleText = { categories?: string; rate?: string; tiers?: readonly { from: string; rate: string }[] }
export type PlanText = {
  name: string
  payer: string
  base: string
  effectiveFrom: string
  holdDays: string
  rules: readonly RuleText[]
}

export async function startPlan(page: Page): Promise<void> {
  await goTo(page, '佣金与结算', '佣金方案')
  await page.getByRole('link', { name: '新建方案' }).first().click()
  await heading(page, '新建佣金方案')
}

/** Fills in the editor, sentence by sentence. */
export async function writePlan(page: Page, plan: PlanText): Promise<void> {
  await choose(page, '谁来付', plan.payer)
  await choose(page, '按什么计', plan.base)
  await page.getByLabel('方案名称').fill(plan.name)
  await page.getByLabel('生效日期').fill(plan.effectiveFrom)
  await page.getByLabel('平台结算后再等几天').fill(plan.holdDays)
  for (const [i, rule] of plan.rules.entries()) {
    if (i > 0) await press(page, '加一条规则')
    await writeRule(page, ruleAt(page, i), rule)
  }
}

/** A choice is named by its label and the note below it, which may speak of another one. */
const choose = (page: Page, group: string, label: string): Promise<void> =>
  page
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name: new RegExp(`^${label}`) })
    .check()

export const ruleAt = (page: Page, index: number): Locator =>
  page.locator('form').getByRole('list').getByRole('listitem').nth(index)

async function writeRule(page: Page, rule: Locator, { categories, rate, tiers = [] }: RuleText): Promise<void> {
  if (categories) {
    await rule.getByRole('button', { name: /^类目：/ }).click()
    const token = page.getByRole('dialog', { name: '类目' })
    await token.getByLabel('类目', { exact: true }).fill(categories)
    await press(token, '好了')
  }
  if (rate) await setRate(page, rule, rate)
  if (tiers.length > 1) await press(rule, '改为分档')
  for (const [i, tier] of tiers.entries()) {
    if (i > 1) await press(rule, '加一档')
    await rule.getByLabel(`第 ${i + 1} 档起点`).fill(tier.from)
    await rule.getByLabel(`第 ${i + 1} 档比例`).fill(tier.rate)
  }
}

export async function setRate(page: Page, rule: Locator, rate: string): Promise<void> {
  await rule.getByRole('button', { name: /^比例：/ }).click()
  const token = page.getByRole('dialog', { name: '比例' })
  await token.getByLabel('比例 (%)').fill(rate)
  await press(token, '好了')
}

export async function savePlan(page: Page, name: string): Promise<void> {
  await press(page, '保存草稿')
  await heading(page, name)
}

export async function publishPlan(page: Page, version: number): Promise<void> {
  await confirm(page, `发布第 ${version} 版`)
  await page.getByText(`第 ${version} 版已发布`).waitFor()
}
