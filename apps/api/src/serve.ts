import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openDatabase } from '@qudao/db/open'
import { type App, createApp } from './app.ts'
import { createHttpServer } from './http/http-server.ts'
import { loadPortal, type PortalHandler } from './http/portal.ts'
import { warmUp } from './http/warm-up.ts'
import { hasBrand } from './identity/index.ts'
import type { Deps } from './platform/deps.ts'
import { createJobs, type Jobs } from './platform/jobs.ts'
import { createLogger, type Logger } from './platform/log.ts'
import { isLoopback, type Settings } from './platform/settings.ts'
import { newSecret } from './platform/vault.ts'
import { jobs as definitions } from './rooms.ts'
import { provideRuntime } from './runtime.ts'
import { createDeps } from './start.ts'

const GRACE_MS = 20_000

export type Running = {
  /** Where the portal is; null in a process that only works on jobs. */
  url: string | null
  /** To be typed at set-up, when other machines can reach the server and no brand exists. */
  setUpToken: string | null
  deps: Deps
  /** Finishes what is running, for at most 20 seconds, and closes everything in order. */
  stop(): Promise<void>
}

export type ServeOptions = {
  log?: Logger
  /** The pages; the built portal unless development serves its sources. */
  pages?: (settings: Settings) => Promise<PortalHandler | null>
  /** The business clock; the demo lives through past months with it. */
  now?: () => Date
}

/** Opens the database, starts the queue and, by role, the workers and the web server. What fails closes what was open. */
export async function serve(settings: Settings, options: ServeOptions = {}): Promise<Running> {
  const { log = createLogger(settings.logLevel), pages = loadPortal } = options
  const db = await openDatabase({
    dataDir: join(settings.varDir, 'postgres'),
    ...(settings.databaseUrl ? { databaseUrl: settings.databaseUrl } : {}),
    ...(settings.appPassword ? { appPassword: settings.appPassword } : {}),
    notice: (sentence) => console.log(sentence),
    log: (line) => log.debug(line),
  })
  let jobs: Jobs | undefined
  let server: Server | undefined
  const stopping = new AbortController()
  const stop = async () => {
    stopping.abort()
    if (server) await closeServer(server)
    await jobs?.stop()
    await db.close()
  }
  try {
    const works = settings.roles.has('worker')
    jobs = await createJobs(db, log, definitions, { upkeep: works })
    const setUpToken = isLoopback(settings.host) || (await hasBrand(db)) ? null : newSecret()
    const deps = createDeps(settings, db, { log, jobs, setUpToken, ...(options.now ? { now: options.now } : {}) })
    if (works) await jobs.startWorkers(deps, definitions)
    if (settings.roles.has('web')) {
      const app = createApp(deps)
      server = await listen(deps, app, await pages(settings))
      // in development the pages come from their sources
      if (pages === loadPortal) void warmUp(async () => app.request('/api/set-up'), log, stopping.signal)
    }
    return { url: server ? urlOf(server, settings) : null, setUpToken, deps, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function listen(deps: Deps, app: App, portal: PortalHandler | null): Promise<Server> {
  provideRuntime({ fetch: async (request, seen) => app.fetch(request, seen ?? {}) })
  const server = createHttpServer(deps, app, portal)
  server.listen(deps.settings.port, deps.settings.host)
  await once(server, 'listening')
  return server
}

function urlOf(server: Server, { host, baseUrl }: Settings): string {
  if (baseUrl) return baseUrl
  // safe because a TCP server that listens has an address of this kind
  const { port } = server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  await Promise.race([closed, delay(GRACE_MS, undefined, { ref: false })])
  server.closeAllConnections()
}
