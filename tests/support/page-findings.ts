import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What to mend on a page as it stands now; empty when there is nothing. */
export async function findingsOn(page: Page): Promise<string[]> {
  return [...(await sidewaysScroll(page)), ...(await axeFindings(page))]
}

async function sidewaysScroll(page: Page): Promise<string[]> {
  const extra = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  return Number(extra) > 0 ? [`the page scrolls sideways by ${extra} px`] : []
}

type Violation = { id: string; impact: string; help: string; nodes: { target: string[] }[] }

/** Serious and critical findings of axe. Run through the debugger, which a page's content policy does not bind. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource)
  const found = await page.evaluate<{ violations: Violation[] }>('axe.run(document, { resultTypes: ["violations"] })')
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `axe ${id}: ${help}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 4)
          .join(', ')}`,
    )
}
