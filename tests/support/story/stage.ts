import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { createScratch } from '../scratch.ts'
import { startServer } from './server.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const DESK = { viewport: { width: 1440, height: 900 } }

export type Stage = AsyncDisposable & {
  origin: string
  /** Somebody at a desk, with a browser of their own. */
  desk(): Promise<Page>
  phone(): Promise<Page>
  /** What `npm run books` says. @throws when it finds a difference */
  books(): Promise<string>
}

/** A server that was just started for the first time, and browsers before it. */
export async function openStage(): Promise<Stage> {
  await using started = new AsyncDisposableStack()
  const scratch = started.use(await createScratch())
  const server = started.use(await startServer(join(scratch.path, 'var')))
  const browser = await launchBrowser()
  started.defer(() => browser.close())
  const all = started.move()
  return {
    origin: server.origin,
    books: server.books,
    desk: () => openPage(browser, server.origin, DESK),
    phone: () => openPage(browser, server.origin, PHONE),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}

async function openPage(browser: Browser, origin: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  return context.newPage()
}
