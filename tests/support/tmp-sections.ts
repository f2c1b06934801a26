import { launchBrowser } from './browser.ts'
import { startSamplePortal } from './sample-portal.ts'

const [width = '1440', theme = 'light', locale = 'zh-CN'] = process.argv.slice(2)
const { origin, stop } = await startSamplePortal()
const browser = await launchBrowser()
const context = await browser.newContext({
  viewport: { width: Number(width), height: 900 },
  locale,
  reducedMotion: 'reduce',
})
await context.addCookies([
  { name: 'qudao_theme', value: theme, url: origin },
  { name: 'qudao_locale', value: locale, url: origin },
])
const page = await context.newPage()
await page.goto(origin + '/dev/gallery', { waitUntil: 'networkidle' })
const sections = await page.locator('main > section').all()
for (const [i, s] of sections.entries())
  await s.screenshot({ path: `/tmp/shots/sec-${width}-${theme}-${locale}-${i}.png` })
await browser.close()
await stop()
