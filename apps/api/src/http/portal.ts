import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Settings } from '../platform/settings.ts'

export type PortalHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

const BUILT = fileURLToPath(new URL('../../../portal/build/handler.js', import.meta.url))

/** The built portal, or null in a checkout that has not been built. */
export async function loadPortal(settings: Settings): Promise<PortalHandler | null> {
  if (!existsSync(BUILT)) return null
  // the adapter reads these once, when it is loaded
  process.env.PROTOCOL_HEADER = 'x-forwarded-proto'
  process.env.BODY_SIZE_LIMIT = String(settings.uploadLimitBytes)
  if (settings.trustProxy) {
    process.env.HOST_HEADER = 'x-forwarded-host'
    process.env.ADDRESS_HEADER = 'x-forwarded-for'
    process.env.XFF_DEPTH = '1'
  }
  const { handler } = (await import(pathToFileURL(BUILT).href)) as { handler: PortalHandler }
  return handler
}
