import type { Page } from 'playwright-core'
import { heading, visit } from './ui.ts'

/** Opens the link on one's phone, as it came by chat. */
export async function openLink(page: Page, link: string, partner: string): Promise<void> {
  await visit(page, link)
  await page.getByRole('heading', { level: 1, name: /给你的佣金$/ }).waitFor()
  await page.getByRole('button', { name: '打开我的佣金', exact: true }).tap()
  await heading(page, partner)
}
