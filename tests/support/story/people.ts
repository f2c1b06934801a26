import type { Page } from 'playwright-core'
import { copied, goTo, heading, press, visit } from './ui.ts'

export type Someone = { name: string; identifier: string; password: string }

/** The first visit of an empty server: a brand and its owner. */
export async function setUpBrand(page: Page, origin: string, brand: { name: string; slug: string }, owner: Someone) {
  await visit(page, origin)
  await heading(page, '建立品牌')
  await page.getByLabel('姓名').fill(owner.name)
  await page.getByLabel('手机号或邮箱').fill(owner.identifier)
  await page.getByLabel('密码', { exact: true }).fill(owner.password)
  await page.getByLabel('品牌名称').fill(brand.name)
  await page.getByLabel('网址里的名称').fill(brand.slug)
  await press(page, '建立品牌并登录')
  await heading(page, '工作台')
}

/** Invites a colleague; answers the link that the owner copies. */
export async function invite(page: Page, name: string, role: string): Promise<string> {
  await goTo(page, '设置', '成员')
  await page.getByText(/邀请一位/).waitFor()
  await press(page, '邀请成员')
  const dialog = page.getByRole('dialog', { name: '邀请成员' })
  await dialog.getByLabel('姓名').fill(name)
  await dialog.getByLabel('角色').selectOption({ label: role })
  await press(dialog, '生成邀请链接')
  await page.getByText(`把链接发给${name}`).waitFor()
  return copied(page, '邀请链接')
}

/** Opens the link in one's own browser and joins with a new account. */
export async function join(page: Page, link: string, who: Someone): Promise<void> {
  await visit(page, link)
  await page.getByLabel('手机号或邮箱').fill(who.identifier)
  await page.getByLabel('密码', { exact: true }).fill(who.password)
  await press(page, '加入')
  await heading(page, '工作台')
}
