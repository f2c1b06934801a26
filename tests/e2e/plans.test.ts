import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { findingsOn } from '../support/page-findings.ts'
import { type ServedWorld, serveWorld } from '../support/served-world.ts'
import { type PlanText, publishPlan, ruleAt, savePlan, setRate, writePlan } from '../support/story/plan.ts'
import { heading, press, seeFigure, visit, whyBlocked } from '../support/story/ui.ts'

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

async function open(served: ServedWorld, path: string, role: 'operator' | 'owner' = 'operator'): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })
  await served.signIn(context, role)
  const page = await context.newPage()
  await visit(page, served.home + path)
  return page
}

test('an unfinished plan is not saved: each gap has its sentence, and the focus goes to the first', async () => {
  await using served = await serveWorld()
  const page = await open(served, '/plans/new')
  await writePlan(page, {
    ...PLAN,
    holdDays: '400',
    rules: [
      {
        tiers: [
          { from: '0', rate: '8' },
          { from: '0', rate: '110' },
        ],
      },
    ],
  })
  await page.getByText('等待天数是 0 至 365 的整数').waitFor()
  await page.getByText('要比上一档高').waitFor()
  await page.getByText('规则填完整后就能试算。').waitFor()
  await page.getByLabel('方案名称').fill('')
  await press(page, '保存草稿')
  await page.getByText('填写方案名称').waitFor()
  await expect.poll(() => page.evaluate('document.activeElement.name'), { timeout: 10_000 }).toBe('name')
  expect(await findingsOn(page)).toEqual([])

  await visit(page, `${served.home}/plans`)
  await heading(page, '还没有佣金方案')
})

test('a draft is kept as it was written, explains itself, and never changes again once published', async () => {
  await using served = await serveWorld()
  const page = await open(served, '/plans/new')
  await writePlan(page, PLAN)
  await page.getByRole('textbox', { name: '付款金额' }).fill('186.30')
  await seeFigure(page, '这一单得', '¥23.29')
  await page.getByText('¥186.30 × 12.5% = ¥23.2875').waitFor()
  await savePlan(page, PLAN.name)

  await page.getByRole('link', { name: '改草稿' }).click()
  await heading(page, `改「${PLAN.name}」`)
  expect(await page.getByLabel('平台结算后再等几天').inputValue()).toBe('15')
  await ruleAt(page, 0).getByRole('button', { name: '比例：12.5%' }).waitFor()
  await setRate(page, ruleAt(page, 0), '13')
  await savePlan(page, PLAN.name)
  await publishPlan(page, 1)
  await page.getByText('13%').first().waitFor()
  await page.getByRole('link', { name: '写下一版' }).waitFor()
  expect(await findingsOn(page)).toEqual([])
})

test('a high rate waits for a second person, and its author reads why', async () => {
  await using served = await serveWorld()
  const page = await open(served, '/plans/new')
  await writePlan(page, { ...PLAN, rules: [{ rate: '35' }] })
  await page.getByText('有比例超过 30%，发布时要由另一位同事来做，你自己不能发布。').waitFor()
  await savePlan(page, PLAN.name)
  expect(await whyBlocked(page, '发布第 1 版')).toBe('比例超过 30%，不能由你自己发布，请另一位同事来发布。')

  const colleague = await open(
    served,
    new URL(page.url()).pathname.slice(new URL(served.home).pathname.length),
    'owner',
  )
  await publishPlan(colleague, 1)
})
