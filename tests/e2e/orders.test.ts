import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { givenPlan } from '../support/given/plan.ts'
import { type AlimamaRow, alimamaFile, SETTLED } from '../support/orders/alimama.ts'
import { assertBooksBalance, booksOf, openExceptions, takeIn } from '../support/orders/take-in.ts'
import { findingsOn } from '../support/page-findings.ts'
import { type ServedWorld, serveWorld } from '../support/served-world.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

const row = (n: number, changes: AlimamaRow = {}): AlimamaRow => ({ orderNo: `384000000000000000${n}`, ...changes })

/** One row of every kind: new, settled, a slot nobody owns, a word nobody knows, an amount with three decimals. */
const REPORT = alimamaFile(
  [
    row(1, { paid: '100.00' }),
    row(2, { paid: '50.00', ...SETTLED, settled: '50.00' }),
    row(3, { paid: '10.00', slot: '4711' }),
    row(4, { paid: '20.00', slot: '4711' }),
    row(5, { paid: '30.00', status: '订单冻结' }),
    row(6, { paid: '1.005' }),
  ],
  { name: '推广者订单.csv', encoding: 'gbk' },
)

async function ready(): Promise<ServedWorld> {
  const served = await serveWorld()
  await served.world.givenPartner({ name: '素手茶集', slots: ['1001'] })
  await served.world.givenPartner({ name: '半山器物' })
  await givenPlan(served.world)
  return served
}

async function open(served: ServedWorld, path: string, role: 'operator' | 'viewer' = 'operator'): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })
  await served.signIn(context, role)
  const page = await context.newPage()
  await page.goto(served.home + path, { waitUntil: 'networkidle' })
  return page
}

const upload = (page: Page, { name, bytes }: { name: string; bytes: Uint8Array }) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })

test('an operator sees what a file does to the money before it is imported, then settles every exception', async () => {
  await using served = await ready()
  const { world } = served
  const page = await open(served, '/orders/import')

  await upload(page, REPORT)
  await page.getByRole('heading', { name: '识别为「阿里妈妈推广者订单，30 列」' }).waitFor()
  await page.getByText('GBK', { exact: true }).waitFor()
  expect(await findingsOn(page)).toEqual([])

  await page.getByRole('link', { name: '下一步，核对列' }).click()
  await page.getByRole('button', { name: '下一步，看钱怎么变' }).click()
  await page.getByRole('heading', { name: '确认后，钱会这样变' }).waitFor()
  await page.getByText('+¥8.00', { exact: true }).waitFor()
  await page.getByText('+¥4.00', { exact: true }).waitFor()
  expect(await booksOf(world)).toEqual({ lines: [], entries: [], balances: [], refunds: [] })
  expect(await findingsOn(page)).toEqual([])

  await page.getByRole('button', { name: '导入 2 行' }).click()
  await page.getByRole('heading', { name: '导入完成' }).waitFor()
  await page.getByRole('heading', { name: '异常 4 行' }).waitFor()
  await page.getByText('第一次出现：没有归属的推广位 1 个、商品 1 个、店铺 1 家').waitFor()
  expect(await findingsOn(page)).toEqual([])

  await page.getByRole('link', { name: '指定推广者' }).click()
  await page.getByRole('combobox', { name: '归哪位推广者' }).fill('半山')
  await page.getByRole('option', { name: /半山器物/ }).click()
  await page.getByRole('button', { name: '指定并补算 2 行' }).click()
  await page.getByText('2 行已导入').waitFor()
  await page.getByRole('heading', { name: '这一类已经没有待处理的行' }).waitFor()

  await page.goto(`${served.home}/orders/exceptions`)
  await page.getByRole('link', { name: '选择状态' }).click()
  await page.getByLabel('它的意思是').selectOption('paid')
  await page.getByRole('button', { name: '按此处理 1 行' }).click()
  await page.getByText('1 行已导入').waitFor()

  await page.goto(`${served.home}/orders/exceptions`)
  await page.getByRole('link', { name: '逐行改正' }).click()
  await page.getByLabel('付款金额 改为').fill('1.01')
  expect(await findingsOn(page)).toEqual([])
  await page.getByRole('button', { name: '改正', exact: true }).click()
  await page.getByText('1 行已导入').waitFor()

  await page.goto(`${served.home}/orders/exceptions`)
  await page.getByRole('heading', { name: '没有待处理的异常' }).waitFor()
  expect(await openExceptions(world)).toEqual([])
  expect((await booksOf(world)).lines).toHaveLength(6)
  await assertBooksBalance(world)
})

test('a correction that is still wrong is told again, and what is dismissed needs a reason', async () => {
  await using served = await ready()
  await takeIn(served.world, alimamaFile([row(6, { paid: '1.005' })]))
  const page = await open(served, '/orders/exceptions')
  await page.getByRole('link', { name: '逐行改正' }).click()
  await page.getByLabel('付款金额 改为').fill('1.006')
  await page.getByRole('button', { name: '改正', exact: true }).click()
  await page.getByText('还是读不出来：金额超过两位小数').waitFor()
  expect(await page.getByLabel('付款金额 改为').inputValue()).toBe('1.006')

  await page.getByRole('button', { name: '不处理', exact: true }).click()
  const dialog = page.getByRole('alertdialog', { name: '这 1 行不导入' })
  await dialog.getByLabel('原因').fill('测试单')
  await dialog.getByRole('button', { name: '不处理 1 行' }).click()
  await page.getByText('1 行已标记不处理').waitFor()
  expect(await openExceptions(served.world)).toEqual([])
})

test('a line of an import leads to its commission and to the very row of its file', async () => {
  await using served = await ready()
  await takeIn(served.world, REPORT)
  const page = await open(served, '/orders?q=3840000000000000002', 'viewer')
  await page.getByRole('link', { name: '3840000000000000002' }).click()
  await page.getByRole('link', { name: '推广者订单.csv，第 3 行' }).waitFor()
  await page.getByRole('button', { name: '¥4.00，看计算依据' }).click()
  await page.getByRole('dialog', { name: '计算依据' }).getByText('¥50.00 × 8% = ¥4').waitFor()
  expect(await findingsOn(page)).toEqual([])
})

test('an upload that nobody confirmed is taken back in the list of imports, a booked one stays', async () => {
  await using served = await ready()
  await takeIn(served.world, REPORT)
  const page = await open(served, '/orders/import')
  await upload(page, alimamaFile([row(8)], { name: '看错的.csv' }))
  await page.getByRole('heading', { name: /^识别为/ }).waitFor()
  await page.goto(`${served.home}/orders/imports`, { waitUntil: 'networkidle' })
  expect(await page.getByRole('button', { name: /^删除上传/ }).count()).toBe(1)
  expect(await findingsOn(page)).toEqual([])
  await page.getByRole('button', { name: '删除上传「看错的.csv」' }).click()
  const dialog = page.getByRole('alertdialog', { name: '删除这次上传' })
  await dialog.getByRole('button', { name: '删除', exact: true }).click()
  await page.getByRole('link', { name: '看错的.csv' }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: '推广者订单.csv' }).waitFor()
})

test.each([
  {
    name: '报表.xls',
    bytes: '<html><table><tr><td>订单编号</td></tr></table></html>',
    words: '这其实是网页，不是表格',
  },
  { name: '两列同名.csv', bytes: '订单编号,付款金额,订单编号\n1,2,3\n', words: '有几列同名「订单编号」' },
  { name: '空.csv', bytes: '', words: '文件里没有数据行' },
])('$name is refused in a sentence where it was dropped, and another can follow', async ({ name, bytes, words }) => {
  await using served = await ready()
  const page = await open(served, '/orders/import')
  await upload(page, { name, bytes: new TextEncoder().encode(bytes) })
  await page.getByRole('alert').getByText(words).waitFor()
  await upload(page, REPORT)
  await page.getByRole('heading', { name: /^识别为/ }).waitFor()
})

test('what a file shows for the first time is taken in at once, then confirmed under its products', async () => {
  await using served = await ready()
  const { id } = await takeIn(
    served.world,
    alimamaFile([row(1, { productId: '1', title: '白瓷盖碗' }), row(2, { productId: '2', title: '竹茶席' })]),
  )
  const page = await open(served, `/orders/import/${id}`)
  await page.getByText('第一次出现：商品 2 个、店铺 1 家').waitFor()
  await page.getByRole('button', { name: '全部收下为草稿' }).click()
  await page.getByText('已收下 2 个商品、1 家店铺为草稿').waitFor()
  await page.getByText('没有第一次出现的内容').waitFor()
  expect(await findingsOn(page)).toEqual([])

  await page.getByRole('link', { name: '去商品里确认' }).click()
  await page.getByRole('checkbox', { name: /白瓷盖碗/ }).check()
  await page.getByRole('button', { name: '确认 1 个商品' }).click()
  await page.getByText('已确认 1 个商品').waitFor()
  await page.getByRole('link', { name: '竹茶席' }).waitFor()
  expect(await findingsOn(page)).toEqual([])
})
