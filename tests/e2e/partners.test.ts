import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { findingsOn } from '../support/page-findings.ts'
import { type ServedWorld, serveWorld } from '../support/served-world.ts'
import { checkPartnerList, openPartner } from '../support/story/partners.ts'
import { copied, heading, press, rowOf, seeFigure, visit } from '../support/story/ui.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

async function open(served: ServedWorld, path: string, role: 'operator' | 'viewer' = 'operator'): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: served.origin })
  await served.signIn(context, role)
  const page = await context.newPage()
  await visit(page, served.home + path)
  return page
}

const list = (rows: readonly string[]) => ({
  name: '名单.csv',
  bytes: Buffer.from(['名称,类型,主体,手机,支付宝,等级', ...rows, ''].join('\r\n')),
})

test('a wrong number is told at its field, what was typed stays, and a partner can be put right later', async () => {
  await using served = await serveWorld()
  const page = await open(served, '/partners/new')
  await page.getByLabel('名称', { exact: true }).fill('素手茶集')
  await page.getByLabel('证件号').fill('110101199003074512')
  await page.getByLabel('手机').fill('1234')
  await press(page, '建档')
  await page.getByText('手机号要是 11 位的大陆号码').waitFor()
  await page.getByText('校验位对不上，对照证件再看一遍。').waitFor()
  expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('素手茶集')
  expect(await findingsOn(page)).toEqual([])

  await page.getByLabel('证件号').fill('990000199110036179')
  await page.getByLabel('手机').fill('19900009001')
  await press(page, '建档')
  await heading(page, '素手茶集')
  await page.getByText('****9001').waitFor()

  await page.getByRole('link', { name: '修改资料' }).click()
  await heading(page, '修改素手茶集的资料')
  await page.getByText('已登记 ****9001，留空不变').waitFor()
  await page.getByLabel('主体').fill('林清和')
  await press(page, '保存修改')
  await heading(page, '素手茶集')
  await seeFigure(page, '主体', '林清和')
  await seeFigure(page, '手机', '****9001')
  expect(await findingsOn(page)).toEqual([])
})

test('a list with columns of its own is told once what they mean, and the next is read at once', async () => {
  await using served = await serveWorld()
  const page = await open(served, '/partners')
  const own = (rows: readonly string[]) => ({
    name: '渠道客户.csv',
    bytes: Buffer.from(['客户称呼,对接电话,档次,备注', ...rows, ''].join('\r\n')),
  })
  await checkPartnerList(page, own(['素手茶集,19900009001,金牌,老客户']), '先说明每一列是什么')
  await page.getByText('至少有一列是名称。').waitFor()
  await page.getByLabel('「客户称呼」是').selectOption({ label: '名称' })
  await page.getByLabel('「对接电话」是').selectOption({ label: '手机' })
  await page.getByLabel('「档次」是').selectOption({ label: '等级' })
  expect(await findingsOn(page)).toEqual([])
  await press(page, '按这些列核对')
  await seeFigure(page, '新建', '1')
  await press(page, '写入 1 位')
  await page.getByText('名单已写入').waitFor()

  await checkPartnerList(page, own(['素手茶集,19900009001,金牌,', '听雨茶席,19900009002,普通,新']))
  await seeFigure(page, '新建', '1')
  await seeFigure(page, '没有变化', '1')
})

test('a list says which row cannot be used and why, and writes the others only when told to skip it', async () => {
  await using served = await serveWorld()
  await served.world.givenPartner({ name: '半山器物', legalType: 'company' })
  const page = await open(served, '/partners')
  const file = list([
    '素手茶集,个人,林清和,19900009001,19900009001,普通',
    '听雨茶席,个人,何知夏,1234,19900009003,普通',
    '半山器物,企业,半山器物有限公司,,,金牌',
  ])
  await checkPartnerList(page, file)
  await seeFigure(page, '新建', '1')
  await seeFigure(page, '有改动', '1')
  await seeFigure(page, '不能用', '1')
  const wrong = rowOf(page, '名单里会写入或不能用的行', '听雨茶席')
  await wrong.getByText('手机「1234」：手机号要是 11 位的大陆号码').waitFor()
  await page.getByText('先改好不能用的行，或勾选跳过它们。').waitFor()
  expect(await findingsOn(page)).toEqual([])

  await page.getByLabel('跳过不能用的 1 行').check()
  await press(page, '写入 2 位')
  await heading(page, '名单已写入')
  await page.getByText('跳过 1', { exact: true }).waitFor()
  await openPartner(page, '半山器物')
  await seeFigure(page, '主体', '半山器物有限公司')
  await visit(page, `${served.home}/partners?q=听雨茶席`)
  await heading(page, '没有符合条件的合作伙伴')
})

test('who may only look gets no form, and the sign-in link is shown once', async () => {
  await using served = await serveWorld()
  await served.world.givenPartner({ name: '素手茶集' })
  const viewer = await open(served, '/partners', 'viewer')
  await heading(viewer, '合作伙伴')
  expect(await viewer.getByRole('link', { name: '新建合作伙伴' }).count()).toBe(0)

  const page = await open(served, '/partners')
  await openPartner(page, '素手茶集')
  await press(page, '生成登录链接')
  const link = await copied(page, '登录链接')
  expect(link).toMatch(new RegExp(`^${served.origin}/l/`))
  await page.reload({ waitUntil: 'networkidle' })
  expect(await page.getByText(link).count()).toBe(0)
  await page.getByText(/^还没打开/).waitFor()
})
