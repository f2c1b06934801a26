import type { Page } from 'playwright-core'
import { copied, goTo, heading, press, rowOf, upload } from './ui.ts'

export type NewPartner = {
  name: string
  legalName: string
  taxId: string
  mobile: string
  grade: string
  taxHandling: string
  alipay: string
}

/** Writes down one partner by hand, with the account they are paid to. */
export async function createPartner(page: Page, partner: NewPartner): Promise<void> {
  await goTo(page, '合作伙伴')
  await page.getByRole('link', { name: '新建合作伙伴' }).first().click()
  await heading(page, '新建合作伙伴')
  await page.getByLabel('名称', { exact: true }).fill(partner.name)
  await page.getByLabel('主体').fill(partner.legalName)
  await page.getByLabel('证件号').fill(partner.taxId)
  await page.getByLabel('手机').fill(partner.mobile)
  await page.getByLabel('等级').fill(partner.grade)
  await page.getByLabel('税务处理').selectOption({ label: partner.taxHandling })
  await press(page, '建档')
  await heading(page, partner.name)
  await page.getByText('还没有收款账户，有钱也付不出去。').waitFor()
  // the page asks for it at its head and offers it beside the accounts
  await page.getByRole('button', { name: '添加账户', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: `${partner.name}的收款账户` })
  await dialog.getByLabel('支付宝账号').fill(partner.alipay)
  await press(dialog, '保存账户')
  await page.getByText('收款账户已保存').waitFor()
}

/** Gives a slot to a partner, on the page of all slots. */
export async function addSlot(page: Page, code: string, partner: string): Promise<void> {
  await goTo(page, '合作伙伴', '推广位')
  await press(page, '添加推广位')
  const dialog = page.getByRole('dialog', { name: '添加推广位' })
  await dialog.getByLabel('推广位', { exact: true }).fill(code)
  await dialog.getByRole('combobox', { name: '合作伙伴' }).fill(partner)
  await dialog.getByRole('option', { name: partner }).click()
  await press(dialog, '添加推广位')
  await page.getByText(`${code} 已归${partner}`).waitFor()
}

/** Sends a list and stops where it says what it would do, or where it asks something first. */
export async function checkPartnerList(
  page: Page,
  file: { name: string; bytes: Uint8Array },
  asked?: string,
): Promise<void> {
  await goTo(page, '合作伙伴')
  await page.getByRole('link', { name: '导入名单' }).first().click()
  await heading(page, '导入合作伙伴名单')
  await upload(page, file)
  await (asked ? page.getByText(asked) : page.getByText(new RegExp(`^${file.name}，`))).waitFor()
}

export async function writePartnerList(page: Page, count: number): Promise<void> {
  await press(page, `写入 ${count} 位`)
  await heading(page, '名单已写入')
}

export async function openPartner(page: Page, name: string): Promise<void> {
  await goTo(page, '合作伙伴')
  await rowOf(page, '合作伙伴', name).getByRole('link', { name }).click()
  await heading(page, name)
}

export async function setTaxHandling(page: Page, name: string, taxHandling: string): Promise<void> {
  await openPartner(page, name)
  await page.getByRole('link', { name: '修改资料' }).click()
  await heading(page, `修改${name}的资料`)
  await page.getByLabel('税务处理').selectOption({ label: taxHandling })
  await press(page, '保存修改')
  await heading(page, name)
  await page.getByText(taxHandling, { exact: true }).waitFor()
}

/** Makes a link for the partner's phone; answers what the operator copies. */
export async function copySignInLink(page: Page, name: string): Promise<string> {
  await openPartner(page, name)
  await press(page, '生成登录链接')
  await page.getByText('链接只显示这一次，复制后发给对方').waitFor()
  return copied(page, '登录链接')
}
