import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { App } from '../app.ts'
import type { Deps } from '../platform/deps.ts'
import { answerJson, readiness } from './health.ts'
import type { PortalHandler } from './portal.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { type Visitor, visitorOf } from './visitor.ts'

const MAX_HEADER_BYTES = 16 * 1024
const HEADERS_MS = 15_000
// a large report over a slow line; the size limits are the routes'
const REQUEST_MS = 15 * 60_000
const KEEP_ALIVE_MS = 65_000

type Served = { request: IncomingMessage; response: ServerResponse; visitor: Visitor; path: string }

/** One server for everything: probes, the API, and the portal's pages. */
export function createHttpServer(deps: Deps, app: App, portal: PortalHandler | null): Server {
  const visitors = new WeakMap<IncomingMessage, Visitor>()
  const serveApi = getRequestListener(
    (request, { incoming }) => {
      // safe because this server speaks HTTP/1 only
      const visitor = visitors.get(incoming as IncomingMessage)
      return app.fetch(request, visitor ? { ip: visitor.ip, origin: visitor.origin } : {})
    },
    { overrideGlobalObjects: false },
  )
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const visitor = visitorOf(request, deps.settings)
    visitors.set(request, visitor)
    setSecurityHeaders(response, { https: visitor.https, api: path.startsWith('/api/') })
    const served = { request, response, visitor, path }
    serve(deps, served, serveApi, portal).catch((error: unknown) => {
      deps.log.error({ err: error, path }, 'request failed')
      if (response.headersSent) response.destroy()
      else answerJson(response, 500, { error: 'something went wrong; it has been logged' })
    })
  })
  server.headersTimeout = HEADERS_MS
  server.requestTimeout = REQUEST_MS
  server.keepAliveTimeout = KEEP_ALIVE_MS
  return server
}

async function serve(
  deps: Deps,
  { request, response, visitor, path }: Served,
  serveApi: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  portal: PortalHandler | null,
): Promise<void> {
  if (path === '/healthz') return answerJson(response, 200, { status: 'ok' })
  if (path === '/readyz') {
    const { ready, checks } = await readiness(deps)
    return answerJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', checks })
  }
  if (!visitor.hostKnown) {
    const error = 'this server answers to localhost only; set QUDAO_BASE_URL to the address people use'
    return answerJson(response, 421, { error })
  }
  if (path.startsWith('/api/')) return serveApi(request, response)
  const next = () => answerJson(response, 404, { error: 'nothing is here' })
  if (portal) portal(request, response, next)
  else next()
}
