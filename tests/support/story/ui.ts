import type { Locator, Page } from 'playwright-core'

/** A page as a first visit: ready once it answers clicks. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' })
}

/** Goes to a page of a room as people do, by the navigation at the side. */
export async function goTo(page: Page, room: string, name: string = room): Promise<void> {
  const side = page.getByRole('complementary', { name: '主导航' })
  await side.getByRole('link', { name: room, exact: true }).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (name !== room)
    await side
      .getByRole('list', { name: `${room}里的页面` })
      .getByRole('link', { name, exact: true })
      .click()
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}

export const press = (within: Page | Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click()

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('heading', { name, exact: typeof name === 'string' })
    .first()
    .waitFor()

const exactly = (words: string): RegExp => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`)

/** Waits until a label has this beside it: in a row of figures, or in a list of facts. */
export const seeFigure = (within: Page | Locator, label: string, value: string): Promise<void> =>
  within
    .getByText(label, { exact: true })
    .first()
    .locator('xpath=following-sibling::*[1]')
    .filter({ hasText: exactly(value) })
    .waitFor()

/** The row of a table that has these words. */
export const rowOf = (page: Page, table: string, words: string): Locator =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: words })

/** Finds a partner by typing, and takes the first one found. */
export async function pickPartner(within: Page | Locator, label: string, name: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label })
  await field.fill(name)
  await within.getByRole('option').first().waitFor()
  await field.press('Enter')
}

export const upload = (page: Page, file: { name: string; bytes: Uint8Array }): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.bytes) })

/** Presses the button that copies, and answers what is then on the clipboard. */
export async function copied(page: Page, label: string): Promise<string> {
  await press(page, `复制 ${label}`)
  await page.getByText('已复制', { exact: true }).waitFor()
  return page.evaluate<string>('navigator.clipboard.readText()')
}

/** Confirms in the dialog that a button of the same words opens. */
export async function confirm(page: Page, act: string): Promise<void> {
  await press(page, act)
  const dialog = page.getByRole('alertdialog')
  await press(dialog, act)
  await dialog.waitFor({ state: 'hidden' })
}

/** The sentence beside a button that is offered but cannot be used. */
export async function whyBlocked(page: Page, act: string): Promise<string> {
  const id = await page.getByRole('button', { name: act, exact: true, disabled: true }).getAttribute('aria-describedby')
  return page.locator(`[id="${id}"]`).innerText()
}

/** A chapter of a story: when it fails, the error says which one, and what the pages showed. */
export async function chapter<T>(title: string, pages: readonly Page[], tell: () => Promise<T>): Promise<T> {
  try {
    return await tell()
  } catch (error) {
    const shown = await Promise.all(pages.map(describe))
    throw new Error(`「${title}」: ${error instanceof Error ? error.message : error}\n\n${shown.join('\n\n')}`, {
      cause: error,
    })
  }
}

async function describe(page: Page): Promise<string> {
  if (page.isClosed()) return 'a closed page'
  const words = await page.evaluate<string>('(document.querySelector("main") ?? document.body).innerText')
  return `${page.url()}\n${words}`
}
