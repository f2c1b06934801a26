import { readFile } from 'node:fs/promises'
import { read, utils } from '@e965/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { findingsOn } from '../support/page-findings.ts'
import { serveWorld } from '../support/served-world.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

/** The heads of the columns; the one that only chooses rows has no word. */
const heads = async (page: Page) => (await page.getByRole('columnheader').allInnerTexts()).filter((head) => head !== '')

test('an operator chooses columns, saves the view for the brand, and takes along exactly what is shown', async () => {
  await using served = await serveWorld()
  const { world } = served
  await world.givenPartner({ name: '素手茶集', taxHandling: 'withhold' })
  await world.givenPartner({ name: '竹里馆茶器', taxHandling: 'unset' })
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })
  await served.signIn(context, 'operator')
  const page = await context.newPage()
  await page.goto(`${served.home}/partners`, { waitUntil: 'networkidle' })

  // a habit: it survives a reload, and the server already renders it
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('checkbox', { name: '渠道经理' }).press('Space')
  await page.getByRole('checkbox', { name: '类型' }).check()
  expect(await findingsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  const chosen = ['合作伙伴', '类型', '身份', '等级', '税务处理', '收款账户', '推广位']
  await expect.poll(() => heads(page)).toEqual(chosen)
  const html = await (await context.request.get(page.url())).text()
  expect(html.match(/<th [^>]*>/g)).toHaveLength(1 + chosen.length) // and the one that chooses rows

  // a view for the brand
  await page.getByRole('button', { name: '税务处理' }).click()
  await page.getByRole('link', { name: '未设置' }).click()
  await page.getByRole('button', { name: '保存视图' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '保存视图' }).click()
  await dialog.getByText('给视图起个名字').waitFor()
  await dialog.getByLabel('名称').fill('等税务资料')
  await dialog.getByRole('checkbox', { name: '全品牌可见' }).check()
  await dialog.getByRole('button', { name: '保存视图' }).click()
  const tabs = page.getByRole('navigation', { name: '视图' })
  await expect.poll(() => tabs.locator('[aria-current=page]').innerText()).toBe('等税务资料')

  // exactly what is shown
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^合作伙伴_\d{4}-\d\d-\d\d\.xlsx$/)
  const sheet = Object.values(read(await readFile(await file.path())).Sheets)[0]!
  const [head, ...rows] = utils.sheet_to_json<string[]>(sheet, { header: 1 })
  expect(head).toEqual(['合作伙伴', '主体', '类型', '身份', '等级', '税务处理', '收款账户', '账户类型', '推广位'])
  expect(rows.map(([name]) => name)).toEqual(['竹里馆茶器'])

  // a colleague has it, and may neither rename nor remove it
  const other = await browser.newContext({ locale: 'zh-CN' })
  await served.signIn(other, 'viewer')
  const theirs = await other.newPage()
  await theirs.goto(`${served.home}/partners`, { waitUntil: 'networkidle' })
  await theirs.getByRole('link', { name: '等税务资料' }).click()
  await expect.poll(() => heads(theirs)).toEqual(chosen)
  expect(await theirs.getByRole('button', { name: '管理视图' }).count()).toBe(0)

  // removed, the list stays
  await page.getByRole('button', { name: '管理视图「等税务资料」' }).click()
  await page.getByRole('menuitem', { name: '删除视图' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除视图' }).click()
  await expect.poll(() => tabs.count()).toBe(0)
  await page.getByRole('link', { name: '素手茶集' }).waitFor()
})
