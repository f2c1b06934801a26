import type { Locator, Page } from 'playwright-core'
import { confirm, goTo, heading, rowOf } from './ui.ts'

/** Opens the preview of the month that can be closed. */
export async function prepareClose(page: Page, month: string): Promise<void> {
  await goTo(page, '佣金与结算', '结算')
  await page.getByRole('link', { name: `准备 ${month}出账` }).click()
  await heading(page, `${month}出账预览`)
}

export async function closeMonth(page: Page, month: string, statements: number): Promise<void> {
  await confirm(page, `${month}出账，${statements} 张`)
  await heading(page, `${month}已出账`)
}

export async function openStatement(page: Page, partner: string, month: string): Promise<void> {
  await goTo(page, '佣金与结算', '结算单')
  await rowOf(page, '结算单', partner).getByRole('link', { name: partner }).click()
  await heading(page, `${partner} · ${month}结算单`)
}

/** Opens why an amount is what it is; the caller reads it. */
export async function whyOf(page: Page, amount: string): Promise<Locator> {
  await page
    .getByRole('button', { name: `${amount}，看计算依据` })
    .first()
    .click()
  const reasons = page.getByRole('dialog', { name: '计算依据' })
  await reasons.getByText('采用的规则', { exact: true }).waitFor()
  return reasons
}

/** Closes what whyOf opened. */
export async function enough(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: '计算依据' }).waitFor({ state: 'hidden' })
}

/** The statements of a closed month, where all of them can be decided at once. */
async function openMonth(page: Page, month: string): Promise<void> {
  await goTo(page, '佣金与结算', '结算')
  await page.getByRole('main').getByRole('link', { name: month, exact: true }).click()
  await heading(page, '结算单')
}

export async function reviewAll(page: Page, month: string, count: number): Promise<void> {
  await openMonth(page, month)
  await confirm(page, `复核 ${month}全部 ${count} 张`)
  await page.getByText(`已处理 ${count} 张`).waitFor()
}

export async function approveAll(page: Page, month: string, count: number): Promise<void> {
  await openMonth(page, month)
  await confirm(page, `审批 ${month}全部 ${count} 张`)
  await page.getByText(`已处理 ${count} 张`).waitFor()
}
