import type { Page } from 'playwright-core'
import { goTo, heading, press, upload } from './ui.ts'

type OrderFile = { name: string; bytes: Uint8Array }

/** Sends an order file and stops where the page says what it is. */
export async function sendOrders(page: Page, file: OrderFile, format: string): Promise<void> {
  await goTo(page, '推广与订单', '导入订单')
  await upload(page, file)
  await heading(page, `识别为「${format}」`)
}

/** From the format over the columns to what the file would do to the money. */
export async function previewOrders(page: Page): Promise<void> {
  await page.getByRole('link', { name: '下一步，核对列' }).click()
  await press(page, '下一步，看钱怎么变')
  await heading(page, '确认后，钱会这样变')
}

export async function importOrders(page: Page, rows: number): Promise<void> {
  await press(page, `导入 ${rows} 行`)
  await heading(page, '导入完成')
}

/** Gives the one slot nobody owned to a partner; its rows are read again. */
export async function assignUnknownSlot(page: Page, partner: string, rows: number): Promise<void> {
  await goTo(page, '推广与订单', '导入异常')
  await page.getByRole('link', { name: '指定推广者' }).click()
  await page.getByRole('combobox', { name: '归哪位推广者' }).fill(partner)
  await page.getByRole('option', { name: partner }).click()
  await press(page, `指定并补算 ${rows} 行`)
  await page.getByText(`${rows} 行已导入`).waitFor()
}

/** Types one wrong cell anew; its row is read again. */
export async function correctCell(page: Page, column: string, value: string): Promise<void> {
  await goTo(page, '推广与订单', '导入异常')
  await page.getByRole('link', { name: '逐行改正' }).click()
  await page.getByLabel(`${column} 改为`).fill(value)
  await press(page, '改正')
  await page.getByText('1 行已导入').waitFor()
}
