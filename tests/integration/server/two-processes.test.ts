import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Login } from '@qudao/db/client'
import { APP_ROLE, OWNER_ROLE } from '@qudao/db/roles'
import { expect, inject, test } from 'vitest'
import { cookieOf } from '../../support/client.ts'
import type { ServeAlone } from '../../support/serve-alone.ts'
import { createWorld, PASSWORD, type World } from '../../support/world.ts'

const PROGRAM = fileURLToPath(new URL('../../support/serve-alone.ts', import.meta.url))

/** One more process that answers for this world. */
async function serve({ db, deps }: World) {
  const [row] = await db.owner<{ database: string }[]>`select current_database() as database`
  const login = (user: string): Login => ({ host: inject('postgres').host, database: row!.database, user })
  const logins = { app: login(APP_ROLE), owner: login(OWNER_ROLE) }
  const work: ServeAlone = { logins, varDir: deps.settings.varDir }
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(work)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const origin = await Promise.race([
    new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve)),
    ended.then(() => Promise.reject(new Error('it ended before it answered'))),
  ])
  const signIn = (identifier: string, password: string, cookie = '') =>
    fetch(`${origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...(cookie ? { cookie } : {}) },
      body: JSON.stringify({ identifier, password }),
    })
  return {
    signIn,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

test('two processes count sign-ins together, and one knows the browser that the other has seen', {
  timeout: 120_000,
}, async () => {
  await using world = await createWorld()
  const { email } = world.members.owner
  await using one = await serve(world)
  await using other = await serve(world)
  const home = (await one.signIn(email, PASSWORD)).headers.getSetCookie().map(cookieOf)
  const device = home.find((text) => text.startsWith('qudao_device='))
  expect(device).toBeDefined()
  for (let i = 0; i < 10; i++) {
    expect((await (i % 2 === 0 ? one : other).signIn(email, 'wrong password')).status).toBe(401)
  }
  for (const server of [one, other]) expect((await server.signIn(email, PASSWORD)).status).toBe(429)
  expect((await other.signIn(email, PASSWORD, device)).status).toBe(200)
})
