import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Logger } from '../platform/log.ts'

/** Whoever waits for the start to open the first page is served before this begins. */
const AFTER_MS = 1_000
/** Between two pages, for those who ask meanwhile. */
const BETWEEN_MS = 5

const NODES = fileURLToPath(new URL('../../../portal/build/server/nodes/', import.meta.url))

/** A page or layout of the built portal: its load functions, and its component on demand. */
type Node = { component?: () => Promise<unknown> }

/**
 * Loads the code of every page once the server listens, one page after the other. SvelteKit loads a page with its first
 * reader, who would wait for it after each start. What fails here fails for that reader again and is told then.
 *
 * @param first asks the API something small, so that its first answer is behind it too
 */
export async function warmUp(first: () => Promise<unknown>, log: Logger, signal: AbortSignal): Promise<void> {
  try {
    await delay(AFTER_MS, undefined, { ref: false, signal })
    await first()
    const files = existsSync(NODES) ? (await readdir(NODES)).filter((name) => name.endsWith('.js')) : []
    for (const name of files) {
      const node = (await import(pathToFileURL(NODES + name).href)) as Node
      await node.component?.()
      await delay(BETWEEN_MS, undefined, { ref: false, signal })
    }
  } catch (error) {
    if (!signal.aborted) log.debug({ error: String(error) }, 'not everything could be loaded ahead')
  }
}
