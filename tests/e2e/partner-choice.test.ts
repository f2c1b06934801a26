import { newId } from '@qudao/api/platform/ids'
import { asOwner } from '@qudao/db/client'
import { partner } from '@qudao/db/schema'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { findingsOn } from '../support/page-findings.ts'
import { type ServedWorld, serveWorld } from '../support/served-world.ts'
import { savePlan, writePlan } from '../support/story/plan.ts'
import { heading, pickPartner, visit } from '../support/story/ui.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

const MANY = 2500
const nameOf = (index: number) => `茶友 ${String(index).padStart(4, '0')}`
/** Of 2,500 partners, newest first, the 2,400th. */
const FAR = nameOf(MANY - 2400)

async function open(served: ServedWorld, path: string): Promise<Page> {
  const { world } = served
  const partners = Array.from({ length: MANY }, (_, index) => ({
    brandId: world.brandId,
    id: newId(),
    name: nameOf(index),
    legalType: 'natural_person' as const,
    taxHandling: 'withhold' as const,
  }))
  await asOwner(world.deps.db, (tx) => tx.insert(partner).values(partners))
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })
  await served.signIn(context, 'owner')
  const page = await context.newPage()
  await visit(page, served.home + path)
  return page
}

/** Opens what is chosen, finds the far one by the keyboard alone, and closes it again. */
async function chooseFar(page: Page, token: string): Promise<void> {
  await page.getByRole('button', { name: token }).press('Enter')
  const dialog = page.getByRole('dialog', { name: '合作伙伴' })
  await dialog.getByRole('checkbox', { name: nameOf(MANY - 1) }).waitFor()
  await expect.poll(() => page.evaluate('document.activeElement.type')).toBe('search')
  await page.keyboard.type(FAR)
  const found = dialog.getByRole('checkbox', { name: FAR })
  await found.waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  expect(await found.isChecked()).toBe(true)
  expect(await findingsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}

const token = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true })

test('of 2,500 partners the 2,400th is found, chosen for a plan by the keyboard, and named after a reload', async () => {
  await using served = await serveWorld()
  const page = await open(served, '/plans/new')
  await writePlan(page, {
    name: '茶友方案',
    payer: '品牌自结',
    base: '付款金额',
    effectiveFrom: '2020-01-01',
    holdDays: '15',
    rules: [{ rate: '12.5' }],
  })
  await page.getByRole('radio', { name: '指名' }).check()
  await chooseFar(page, '合作伙伴：未选')
  await token(page, `合作伙伴：${FAR}`).waitFor()
  await page.reload({ waitUntil: 'networkidle' })
  await token(page, `合作伙伴：${FAR}`).waitFor()

  await savePlan(page, '茶友方案')
  await page.getByText(FAR).first().waitFor()
  await page.getByRole('link', { name: '改草稿' }).click()
  await heading(page, '改「茶友方案」')
  await token(page, `合作伙伴：${FAR}`).press('Enter')
  const chosen = page.getByRole('dialog', { name: '合作伙伴' }).getByRole('checkbox', { name: FAR })
  expect(await chosen.isChecked()).toBe(true)
  await visit(page, `${served.home}/plans`)
  await page.getByText(FAR).first().waitFor()
})

test('an adjustment finds the 2,400th partner too, and keeps the name over a reload', async () => {
  await using served = await serveWorld()
  const page = await open(served, '/statements/adjust')
  await pickPartner(page, '合作伙伴', FAR)
  await page.getByLabel('原因').fill('十月活动的奖励')
  await page.reload({ waitUntil: 'networkidle' })
  await expect.poll(() => page.getByRole('combobox', { name: '合作伙伴' }).inputValue()).toBe(FAR)
})
