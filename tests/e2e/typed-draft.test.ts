import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type ServedWorld, serveWorld } from '../support/served-world.ts'
import { type PlanText, savePlan, writePlan } from '../support/story/plan.ts'
import { pickPartner, press, visit } from '../support/story/ui.ts'
import { PASSWORD } from '../support/world.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

const PLAN: PlanText = {
  name: '茶会方案',
  payer: '品牌自结',
  base: '付款金额',
  effectiveFrom: '2020-01-01',
  holdDays: '15',
  rules: [{ rate: '12.5' }],
}

const PUT_BACK = '上次填写、还没有保存的内容已放回。'

async function open(served: ServedWorld, path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })
  await served.signIn(context, 'owner')
  const page = await context.newPage()
  await visit(page, served.home + path)
  return page
}

/** The value of a field once the page has settled on it. */
const holds = (page: Page, label: string, value: string) =>
  expect.poll(() => page.getByLabel(label).inputValue(), { timeout: 10_000 }).toBe(value)

const stored = (page: Page): Promise<string> => page.evaluate('JSON.stringify({ ...sessionStorage })')

test('an adjustment half typed is there again after a reload, until it is given up', async () => {
  await using served = await serveWorld()
  await served.world.givenPartner({ name: '素手茶集' })
  const page = await open(served, '/statements/adjust')
  expect(await page.getByText(PUT_BACK).count()).toBe(0)
  await pickPartner(page, '合作伙伴', '素手茶集')
  await page.getByLabel('金额').fill('88.00')
  await page.getByLabel('原因').fill('十月活动的奖励')
  for (let i = 0; i < 2; i++) {
    await page.reload({ waitUntil: 'networkidle' })
    await page.getByText(PUT_BACK).waitFor()
    await holds(page, '金额', '88.00')
    await holds(page, '原因', '十月活动的奖励')
    expect(await page.getByRole('combobox', { name: '合作伙伴' }).inputValue()).toBe('素手茶集')
  }
  await press(page, '不要了，从头填')
  await page.getByText(PUT_BACK).waitFor({ state: 'hidden' })
  await holds(page, '原因', '')
  await page.reload({ waitUntil: 'networkidle' })
  await holds(page, '原因', '')
  expect(await page.getByText(PUT_BACK).count()).toBe(0)
})

test('what looks like a number of a person is not left in the browser', async () => {
  await using served = await serveWorld()
  await served.world.givenPartner({ name: '素手茶集' })
  const page = await open(served, '/statements/adjust')
  await page.getByLabel('金额').fill('88.00')
  await page.getByLabel('原因').fill('按 138 0013 8000 说的补')
  await expect.poll(() => stored(page)).toContain('88.00')
  expect(await stored(page)).not.toContain('8000')
  await page.reload({ waitUntil: 'networkidle' })
  await holds(page, '金额', '88.00')
  await holds(page, '原因', '')
})

test('a plan half written waits behind the page somebody looked something up on, and is over once saved', async () => {
  await using served = await serveWorld()
  const page = await open(served, '/plans/new')
  await page.getByLabel('方案名称').fill('茶会方案')
  await page.getByRole('complementary', { name: '主导航' }).getByRole('link', { name: '合作伙伴' }).first().click()
  await page.waitForURL('**/partners')
  await page.goBack()
  await page.getByText(PUT_BACK).waitFor()
  await holds(page, '方案名称', '茶会方案')
  await writePlan(page, PLAN)
  await savePlan(page, PLAN.name)
  await visit(page, `${served.home}/plans/new`)
  await holds(page, '方案名称', '')
  expect(await page.getByText(PUT_BACK).count()).toBe(0)
})

test('an adjustment that was booked is not put back for another one', async () => {
  await using served = await serveWorld()
  await served.world.givenPartner({ name: '素手茶集' })
  const page = await open(served, '/statements/adjust')
  await pickPartner(page, '合作伙伴', '素手茶集')
  await page.getByLabel('金额').fill('88.00')
  await page.getByLabel('原因').fill('十月活动的奖励')
  await press(page, '核对这笔调整')
  await page.getByRole('alertdialog').getByRole('button', { name: /计入/ }).click()
  await page.getByText('已记入').waitFor()
  await page.getByRole('link', { name: '再记一笔' }).click()
  await holds(page, '原因', '')
  await page.reload({ waitUntil: 'networkidle' })
  await holds(page, '原因', '')
  expect(await page.getByText(PUT_BACK).count()).toBe(0)
})

test('settings typed while the session lapsed are told so, and wait behind the sign-in', async () => {
  await using served = await serveWorld()
  const page = await open(served, '/settings/brand')
  await page.getByLabel('品牌名称').fill('山隐茶社')
  await page.context().clearCookies()
  await press(page, '保存修改')
  const refusal = page.getByRole('alert').filter({ hasText: '登录已过期' })
  await refusal.waitFor()
  await holds(page, '品牌名称', '山隐茶社')
  await refusal.getByRole('link', { name: '去登录' }).click()
  await page.getByLabel('手机号或邮箱').fill(served.world.members.owner.email)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await press(page, '登录')
  await page.getByText(PUT_BACK).waitFor()
  await holds(page, '品牌名称', '山隐茶社')
  await press(page, '保存修改')
  await page.getByText('已保存').waitFor()
})
