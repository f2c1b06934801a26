import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArchive } from '../support/archive.ts'
import { launchBrowser } from '../support/browser.ts'
import { givenManyEvents } from '../support/given/events.ts'
import { findingsOn } from '../support/page-findings.ts'
import { serveWorld } from '../support/served-world.ts'
import { goTo, heading, press, visit } from '../support/story/ui.ts'
import { PASSWORD } from '../support/world.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'

async function newPage(userAgent?: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    ...(userAgent ? { userAgent } : {}),
  })
  return context.newPage()
}

async function signIn(page: Page, origin: string, identifier: string): Promise<void> {
  await visit(page, `${origin}/sign-in`)
  await page.getByLabel('手机号或邮箱').fill(identifier)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await press(page, '登录')
  await heading(page, '工作台')
}

test('an owner takes everything along: says why, sees it being written, downloads it and finds a partner in it', async () => {
  await using served = await serveWorld()
  const { world } = served
  await world.givenPartner({ name: '素手茶集', alipay: '13812345678' })
  await givenManyEvents(world)
  const page = await newPage()
  await signIn(page, served.origin, world.members.owner.email)
  await goTo(page, '设置', '导出全部数据')
  expect(await findingsOn(page)).toEqual([])

  await page.getByLabel('为什么导出').fill('更换系统')
  await page.getByLabel('你的登录密码').fill('not the password')
  await press(page, '开始导出')
  await page.getByText('密码不对').waitFor()
  expect(await page.getByLabel('为什么导出').inputValue()).toBe('更换系统')

  await page.getByLabel('你的登录密码').fill(PASSWORD)
  await press(page, '开始导出')
  await heading(page, '正在导出全部数据')
  await page.getByText('可以离开这一页，完成后回来下载。').waitFor()
  await press(page, '下载')
  const dialog = page.getByRole('dialog', { name: '下载全部数据' })
  await dialog.getByLabel('你的登录密码').fill('not the password')
  await dialog.getByRole('button', { name: '下载' }).click()
  await page.getByText('密码不对').waitFor()
  await press(page, '下载')
  await dialog.getByLabel('你的登录密码').fill(PASSWORD)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '下载' }).click(),
  ])
  expect(await findingsOn(page)).toEqual([])

  expect(download.suggestedFilename()).toMatch(new RegExp(`^${world.slug}_\\d{4}-\\d\\d-\\d\\d\\.zip$`))
  const parts = readArchive(await readFile(await download.path()))
  const textOf = (name: string) => parts.find((part) => part.name === name)?.bytes.toString('utf8')
  expect(textOf('data/partner.csv')).toContain(',素手茶集,')
  expect(textOf('data/payout_account.csv')).toContain(',13812345678,')
  expect(textOf('数据说明.txt')).toContain('data/partner.csv')
})

test('somebody signed in on two devices sees both, and signs the other one out', async () => {
  await using served = await serveWorld()
  const { email } = served.world.members.operator
  const [desk, phone] = [await newPage(FIREFOX), await newPage(IPHONE)]
  await signIn(phone, served.origin, email)
  await signIn(desk, served.origin, email)

  await goTo(desk, '设置', '登录设备')
  const own = desk.getByRole('main').getByRole('listitem').filter({ hasText: 'Windows 电脑 · Firefox' })
  await own.getByText('这台设备').waitFor()
  await desk.getByRole('main').getByRole('listitem').filter({ hasText: 'iPhone 或 iPad · Safari' }).waitFor()
  expect(await findingsOn(desk)).toEqual([])
  await press(desk, '让 iPhone 或 iPad · Safari 退出登录')
  await desk.getByText('已退出 1 台设备').waitFor()
  expect(await desk.getByText('iPhone 或 iPad · Safari').count()).toBe(0)

  await visit(phone, `${served.home}/partners`)
  await heading(phone, '登录')
  await visit(desk, `${served.home}/partners`)
  await heading(desk, '合作伙伴')
})
