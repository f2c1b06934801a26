import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { createHttpServer } from '@qudao/api/http/http-server'
import { loadPortal } from '@qudao/api/http/portal'
import { provideRuntime } from '@qudao/api/runtime'
import type { Role } from '@qudao/db/schema'
import type { BrowserContext } from 'playwright-core'
import { createWorld, type World } from './world.ts'

const BETWEEN_JOBS_MS = 100

export type ServedWorld = AsyncDisposable & {
  world: World
  origin: string
  /** Address of the world's brand. */
  home: string
  /** Gives a browser the session of the member with this role. */
  signIn(context: BrowserContext, role: Role): Promise<void>
}

/** A world behind the real server with the built portal, its jobs done as they are queued. One at a time in a process. */
export async function serveWorld(): Promise<ServedWorld> {
  const world = await createWorld()
  const portal = await loadPortal(world.deps.settings)
  if (!portal) throw new Error('the portal is not built')
  provideRuntime({ fetch: async (request, seen) => world.app.fetch(request, seen ?? {}) })
  const server = createHttpServer(world.deps, world.app, portal)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // safe because a server that listens on a port has an address with one
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const worker = workOn(world)
  return {
    world,
    origin,
    home: `${origin}/b/${world.slug}`,
    async signIn(context, role) {
      const [name = '', value = ''] = (await world.cookieOf(world.members[role].userId)).split('=')
      await context.addCookies([{ name, value, url: origin }])
    },
    async [Symbol.asyncDispose]() {
      await worker.stop()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await world[Symbol.asyncDispose]()
    },
  }
}

function workOn(world: World): { stop: () => Promise<void> } {
  let isOver = false
  const working = (async () => {
    while (!isOver) {
      await world.runJobs()
      await delay(BETWEEN_JOBS_MS)
    }
  })()
  return {
    async stop() {
      isOver = true
      await working
    },
  }
}
