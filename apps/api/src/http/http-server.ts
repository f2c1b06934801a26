import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { App } from '../app.ts'
import type { Deps } from '../platform/deps.ts'
import { answerJson, readiness } from './health.ts'
import { countRequest, mayReadMetrics, metricsText } from './metrics.ts'
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
  const routes = new WeakMap<IncomingMessage, string>()
  const serveApi = getRequestListener(
    (request, { incoming }) => {
      // safe because this server speaks HTTP/1 only
      const visitor = visitors.get(incoming as IncomingMessage)
      const told = (route: string) => routes.set(incoming as IncomingMessage, route)
      return app.fetch(request, visitor ? { ip: visitor.ip, origin: visitor.origin, told } : {})
    },
    { overrideGlobalObjects: false },
  )
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const mayMeasure = path === '/metrics' && mayReadMetrics(request, deps.settings)
    const visitor = visitorOf(request, deps.settings)
    visitors.set(request, visitor)
    setSecurityHeaders(response, { https: visitor.https, api: path.startsWith('/api/') })
    countRequest(request, response, () => routes.get(request) ?? kindOf(path, portal !== null))
    if (path === '/metrics') return void answerMetrics(deps, response, mayMeasure && visitor.hostKnown)
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

const PROBES = new Set(['/healthz', '/readyz', '/metrics'])

/** Where no route of the contract answered: the kind of thing asked for, never the address itself. */
function kindOf(path: string, hasPortal: boolean): string {
  if (PROBES.has(path)) return path
  if (path.startsWith('/api/')) return 'api'
  if (path.startsWith('/_app/')) return 'asset'
  return hasPortal ? 'page' : 'nothing'
}

async function answerMetrics(deps: Deps, response: ServerResponse, mayRead: boolean): Promise<void> {
  // to whoever may not read it, it does not exist
  if (!mayRead) return answerJson(response, 404, { error: 'nothing is here' })
  const text = await metricsText(deps).catch(() => null)
  if (text === null) return answerJson(response, 503, { error: 'the numbers cannot be read now' })
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' })
  response.end(text)
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
