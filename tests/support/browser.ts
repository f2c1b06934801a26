import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/**
 * The Chromium that comes with the packages, so that no machine needs one installed.
 * Its recommended arguments are left out: they turn web security off, and forms would be sent without an origin.
 */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] })
}
