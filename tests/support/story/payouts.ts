import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { type ResultRow, resultFile } from '../payouts.ts'
import { confirm, goTo, heading, press, rowOf, upload } from './ui.ts'

/** Works out who would be paid, and stops there. */
export async function planBatch(page: Page): Promise<void> {
  await goTo(page, '佣金与结算', '打款')
  await page.getByRole('link', { name: '新建打款批次' }).first().click()
  await heading(page, '新建打款批次')
  await press(page, '算一遍')
  await heading(page, '会打款')
}

export async function createBatch(page: Page, act: string, name: string): Promise<void> {
  await press(page, act)
  await heading(page, name)
}

export async function openBatch(page: Page, name: string): Promise<void> {
  await goTo(page, '佣金与结算', '打款')
  await page.getByRole('link', { name }).first().click()
  await heading(page, name)
}

export async function cancelBatch(page: Page, reason: string): Promise<void> {
  await press(page, '取消这一批')
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('原因').fill(reason)
  await press(dialog, '取消这一批')
  await page.getByText('这一批已取消').waitFor()
}

export type PaymentRow = { account: string; name: string; amount: string; remark: string }
export type PaymentFile = { fileName: string; sha256: string; shownSha256: string; rows: PaymentRow[] }

/** Exports the approved batch and saves the payment file; its bytes are read as Alipay reads them. */
export async function exportBatch(page: Page, lines: number): Promise<PaymentFile> {
  await confirm(page, `导出 ${lines} 笔`)
  const file = page.getByRole('listitem').filter({ hasText: '打款文件' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    file.getByRole('link', { name: '下载' }).click(),
  ])
  const bytes = await readFile(await download.path())
  return {
    fileName: download.suggestedFilename(),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    shownSha256: (await file.getByText(/^[0-9a-f]{64}$/).innerText()).trim(),
    rows: paymentRows(new TextDecoder('gbk', { fatal: true }).decode(bytes)),
  }
}

function paymentRows(text: string): PaymentRow[] {
  const lines = text.split('\r\n').filter((line) => line !== '')
  const head = lines.findIndex((line) => line.startsWith('序号'))
  return lines.slice(head + 1).map((line) => {
    const [, account = '', name = '', amount = '', remark = ''] = line.split(',')
    return { account, name, amount, remark }
  })
}

/** Looks at what a result file of Alipay would book. */
export async function previewResult(page: Page, rows: readonly ResultRow[]): Promise<Locator> {
  await upload(page, { name: '付款结果.csv', bytes: resultFile(rows, 'gbk') })
  const preview = page.getByRole('region', { name: '这份结果会记下' })
  const failed = rows.filter(({ status }) => status === '失败').length
  await preview.getByText(`失败 ${failed} 笔`, { exact: true }).waitFor()
  for (const { reason } of rows) if (reason) await preview.getByText(reason).first().waitFor()
  return preview
}

export const anotherFile = (page: Page): Promise<void> => press(page, '换一份文件')

/** Takes in what Alipay answered: looks at what it would book, confirms, and waits for what it came to. */
export async function sendResult(page: Page, rows: readonly ResultRow[]): Promise<void> {
  const preview = await previewResult(page, rows)
  await preview.getByRole('button', { name: /^确认记账/ }).click()
  await page.getByText(/^已打款 .+，退回 .+$/).waitFor()
}

/** Tells by hand that a payment on its way failed: first without the reason it asks for, then with it. */
export async function tellFailed(page: Page, partner: string, reason: string): Promise<void> {
  const row = rowOf(page, '这一批的每一笔', partner)
  await press(row, `登记结果：${partner}`)
  const dialog = page.getByRole('dialog')
  await dialog.getByText('打款失败', { exact: true }).click()
  await press(dialog, '登记')
  await dialog.getByText('写下原因：合作伙伴要知道为什么没有到账').waitFor()
  await dialog.getByLabel('原因').fill(reason)
  await press(dialog, '登记')
  await dialog.waitFor({ state: 'hidden' })
  await row.getByText(reason).first().waitFor()
}

/** Asks for the return of paid money, or confirms what somebody else asked for. */
export async function askReturn(page: Page, partner: string, reason: string): Promise<void> {
  const row = rowOf(page, '这一批的每一笔', partner)
  await press(row, `登记退回：${partner}`)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('原因').fill(reason)
  await press(dialog, '申请登记退回')
  await row.getByText('你已登记退回，等另一个人确认').waitFor()
}

export async function confirmReturn(page: Page, partner: string): Promise<void> {
  const row = rowOf(page, '这一批的每一笔', partner)
  await press(row, `确认退回：${partner}`)
  await press(page.getByRole('dialog'), '确认退回')
  await row.getByText('已退回余额').waitFor()
}
