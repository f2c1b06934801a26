import type { Page } from 'playwright-core'
import { heading, visit } from './ui.ts'

/** Opens the link on one's phone, as it came by chat. */
export async function openLink(page: Page, link: string, partner: string): Promise<void> {
  await visit(page, link)
  await heading(page, '查看我的佣金')
  await page.getByRole('button', { name: '打开', exact: true }).tap()
  await heading(page, partner)
}
