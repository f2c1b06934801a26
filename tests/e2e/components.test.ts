import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { findingsOn } from '../support/page-findings.ts'
import { startSamplePortal } from '../support/sample-portal.ts'

let portal: Awaited<ReturnType<typeof startSamplePortal>>
let browser: Browser

beforeAll(async () => {
  portal = await startSamplePortal()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

type Visit = BrowserContextOptions & { signedIn?: boolean; theme?: string }

async function visit(path: string, { signedIn = false, theme = 'light', ...options }: Visit = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options })
  const cookies = [{ name: 'qudao_theme', value: theme, url: portal.origin }]
  if (signedIn) cookies.push({ name: 'sample', value: 'signed-in', url: portal.origin })
  await context.addCookies(cookies)
  const page = await context.newPage()
  await page.goto(portal.origin + path, { waitUntil: 'networkidle' })
  return page
}

const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement?.textContent?.trim() ?? ""')

describe('components by keyboard', () => {
  test('an amount tells its reasons, and Escape returns to the amount', async () => {
    const page = await visit('/dev/gallery')
    const amount = page.getByRole('button', { name: '¥23.29，看计算依据' })
    await amount.focus()
    await page.keyboard.press('Enter')
    const reasons = page.getByRole('dialog', { name: '计算依据' })
    await reasons.waitFor()
    expect(await reasons.textContent()).toContain('¥186.30 × 12.5% = ¥23.2875')
    expect(await amount.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    await reasons.waitFor({ state: 'hidden' })
    expect(await focused(page)).toBe('¥23.29')
  })

  test('before money moves the safe button has the focus', async () => {
    const page = await visit('/dev/gallery')
    await page.getByRole('button', { name: '审批打款批次' }).press('Enter')
    await page.getByRole('alertdialog', { name: '审批 10 月打款批次' }).waitFor()
    await expect.poll(() => focused(page)).toBe('再看看')
  })

  test('a page is found by its pinyin and opened by Enter', async () => {
    const page = await visit('/b/shanyin', { signedIn: true })
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('jiesuandan')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/b/shanyin/statements')
  })

  test('the first stop of the keyboard leads past the navigation', async () => {
    const page = await visit('/b/shanyin', { signedIn: true })
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
  })
})

describe('language and appearance', () => {
  test('the language changes in place, and what was typed stays', async () => {
    const page = await visit('/sign-in')
    await page.getByLabel('手机号或邮箱').fill('owner@demo.qudao.test')
    await page.getByRole('button', { name: /中文/ }).click()
    await page.getByRole('menuitemradio', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(await page.getByLabel('Mobile number or e-mail').inputValue()).toBe('owner@demo.qudao.test')
    await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('en')
  })

  test('the first byte already has the chosen theme and language, so that nothing flashes', async () => {
    const answer = await fetch(`${portal.origin}/sign-in`, {
      headers: { cookie: 'qudao_theme=dark; qudao_locale=en' },
    })
    expect(await answer.text()).toContain('<html lang="en" data-theme="dark"')
  })
})

describe('signing in', () => {
  test('a refusal says why, and the name stays typed; it works without a script too', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await visit('/sign-in', { javaScriptEnabled })
      await page.getByLabel('手机号或邮箱').fill('13800000421')
      await page.getByLabel('密码', { exact: true }).fill('wrong')
      await page.getByRole('button', { name: '登录' }).click()
      await page.getByText('账号和密码对不上').waitFor()
      expect(await page.getByLabel('手机号或邮箱').inputValue()).toBe('13800000421')
    }
  })

  test('what is missing is told at the field, and the focus goes there', async () => {
    const page = await visit('/sign-in')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('填写手机号或邮箱').waitFor()
    expect(await page.evaluate('document.activeElement.name')).toBe('identifier')
  })

  test('a page of a brand sends the signed out to sign in, and remembers where they wanted to go', async () => {
    const page = await visit('/b/shanyin/statements?state=closed')
    expect(new URL(page.url()).search).toBe(`?next=${encodeURIComponent('/b/shanyin/statements?state=closed')}`)
  })

  test('a brand one does not belong to looks like one that does not exist', async () => {
    const page = await visit('/b/other', { signedIn: true })
    await page.getByRole('heading', { name: '这里没有你要找的内容' }).waitFor()
  })
})

test('a file of the wrong kind is refused in a sentence before anything is sent', async () => {
  const page = await visit('/dev/gallery')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '截图.png', mimeType: 'image/png', buffer: Buffer.from('x') })
  await page.getByText('「截图.png」不是 CSV、XLSX、JSON 文件。').waitFor()
})

describe('axe finds nothing serious, and nothing scrolls sideways', () => {
  test.each([
    { path: '/dev/gallery', theme: 'light', width: 1440 },
    { path: '/dev/gallery', theme: 'dark', width: 390 },
    { path: '/sign-in', theme: 'dark', width: 390 },
    { path: '/b/shanyin', theme: 'light', width: 1024 },
    { path: '/p/shanyin', theme: 'light', width: 390 },
  ])('$path in $theme at $width px', async ({ path, theme, width }) => {
    const page = await visit(path, { signedIn: true, theme, viewport: { width, height: 900 } })
    expect(await findingsOn(page)).toEqual([])
  })
})
