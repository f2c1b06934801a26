import { join } from 'node:path'
import { createServer } from 'vite'
import { readSettings } from '../../apps/api/src/platform/settings.ts'
import { serve } from '../../apps/api/src/serve.ts'

// The API runs from its sources, and node --watch starts everything again when one changes; the portal's pages are
// served by Vite in the same process and on the same port, and change in the browser as you type.
const portal = join(import.meta.dirname, '../../apps/portal')
const vite = await createServer({ root: portal, server: { middlewareMode: true }, appType: 'custom', logLevel: 'warn' })

const running = await serve(readSettings(), { pages: async () => vite.middlewares }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
console.log(`Qudao for development is ready at ${running.url}`)

async function stop(): Promise<void> {
  await running.stop()
  await vite.close()
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
