/**
 * Looks at pages in the three widths, both themes and both languages, and writes what it sees:
 *
 *   node tests/support/screenshots.ts --out /tmp/shots / /sign-in               against a sample API
 *   node tests/support/screenshots.ts --base http://localhost:3000 --sign-in owner@demo.qudao.test:PASSWORD /b/shanyin
 *
 * Prints one line a picture, with what is wrong on the page: axe findings, console errors, sideways scrolling, and
 * the kilobytes of script it took. Exits 1 if anything is wrong.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { findingsOn } from './page-findings.ts'
import { startSamplePortal } from './sample-portal.ts'

const { values, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string' },
    out: { type: 'string', default: '/tmp/shots' },
    widths: { type: 'string', default: '1440,1024,390' },
    themes: { type: 'string', default: 'light,dark' },
    locales: { type: 'string', default: 'zh-CN,en' },
    'sign-in': { type: 'string' },
    cookie: { type: 'string', multiple: true, default: [] },
    /** Accessible name of a button to press before the picture. */
    press: { type: 'string' },
    viewport: { type: 'boolean', default: false },
  },
})

const HEIGHT = 900
const SCRIPT_BUDGET_KB = 150
type View = { width: number; theme: string; locale: string }

const views: View[] = values.widths
  .split(',')
  .flatMap((width) =>
    values.themes
      .split(',')
      .flatMap((theme) => values.locales.split(',').map((locale) => ({ width: Number(width), theme, locale }))),
  )

async function openContext(browser: Browser, origin: string, { width, theme, locale }: View): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: HEIGHT }, locale, reducedMotion: 'reduce' })
  const chosen = [`qudao_theme=${theme}`, `qudao_locale=${locale}`, ...values.cookie].map((pair) => {
    const [name = '', value = ''] = pair.split('=')
    return { name, value, url: origin }
  })
  await context.addCookies(chosen)
  const [identifier, password] = values['sign-in']?.split(':') ?? []
  if (identifier && password) {
    await context.request.post(`${origin}/api/session`, { data: { identifier, password }, headers: { origin } })
  }
  return context
}

type Seen = { wrong: string[]; scriptKb: number }

async function look(page: Page, url: string, file: string): Promise<Seen> {
  const wrong: string[] = []
  const scripts: Promise<number>[] = []
  const heard = (text: string) => wrong.push(`console: ${text.slice(0, 300)}`)
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) heard(message.text())
  })
  page.on('pageerror', (failure) => heard(failure.message))
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(compressedSize(response))
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const sizes = await Promise.all(scripts)
  if (values.press) await page.getByRole('button', { name: values.press }).first().click()
  await page.waitForTimeout(values.press ? 400 : 50)
  wrong.push(...(await findingsOn(page)))
  await page.screenshot({ path: file, fullPage: !values.viewport })
  return { wrong, scriptKb: sizes.reduce((sum, size) => sum + size, 0) / 1024 }
}

/** What a script weighs on the way to a reader, gzipped. The browser lets go of its own cache's and of the page before. */
async function compressedSize(response: Response): Promise<number> {
  const bytes = await response.body().catch(() => null)
  return bytes ? gzipSync(bytes).length : 0
}

const sample = values.base ? null : await startSamplePortal()
const origin = values.base ?? sample?.origin ?? ''
const browser = await launchBrowser()
await mkdir(values.out, { recursive: true })
let wrongPages = 0
for (const view of views) {
  const context = await openContext(browser, origin, view)
  for (const path of paths) {
    const name = `${path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home'}-${view.width}-${view.theme}-${view.locale}.png`
    const page = await context.newPage()
    const { wrong, scriptKb } = await look(page, origin + path, join(values.out, name))
    if (scriptKb > SCRIPT_BUDGET_KB) wrong.push(`more than ${SCRIPT_BUDGET_KB} kB of script`)
    if (wrong.length > 0) wrongPages += 1
    console.log([`${name}  ${scriptKb.toFixed(0)} kB of script`, ...wrong.map((line) => `  ! ${line}`)].join('\n'))
    await page.close()
  }
  await context.close()
}
await browser.close()
await sample?.stop()
process.exitCode = wrongPages > 0 ? 1 : 0
