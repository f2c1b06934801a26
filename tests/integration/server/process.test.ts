import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createScratch } from '../../support/scratch.ts'
import { startServer } from '../../support/server-process.ts'

// one database cluster for all starts: making one takes longer than everything here
let scratch: Awaited<ReturnType<typeof createScratch>>
beforeAll(async () => {
  scratch = await createScratch()
})
afterAll(() => scratch[Symbol.asyncDispose]())

type Refusal = Readonly<{ env: Record<string, string>; says: RegExp }>

async function assertRefused({ env, says }: Refusal): Promise<void> {
  await using failed = startServer({ QUDAO_VAR: scratch.path, ...env })
  expect(await failed.ended, failed.output()).toBe(1)
  expect(failed.output()).toMatch(says)
  expect(failed.output()).not.toMatch(/\n\s+at /)
}

// on a machine that may be busy
describe('a start', { timeout: 120_000 }, () => {
  test('for other machines asks for the token it prints; a brand is made with it once; a signal ends it cleanly', async () => {
    await using running = startServer({ QUDAO_VAR: scratch.path, HOST: '0.0.0.0' })
    const url = await running.says(/ready at (http\S+)/)
    const token = await running.says(/one-time token: (\S+)/)
    const setUp = (body: Record<string, string>) =>
      fetch(`${url}/api/set-up`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({
          ownerName: '林',
          identifier: 'owner@x.test',
          password: 'ten letters at least',
          brandName: '山隐',
          brand: 'shanyin',
          ...body,
        }),
      })
    expect(await (await fetch(`${url}/api/set-up`)).json()).toEqual({ needed: true, tokenNeeded: true })
    expect((await setUp({})).status).toBe(422)
    expect((await setUp({ token: `${token}x` })).status).toBe(422)
    expect((await setUp({ token })).status).toBe(201)
    expect((await setUp({ token })).status).toBe(409)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    running.child.kill('SIGTERM')
    expect(await running.ended).toBe(0)
    expect(running.output()).not.toContain('Error')

    await using again = startServer({ QUDAO_VAR: scratch.path, HOST: '0.0.0.0' })
    await again.says(/ready at/)
    again.child.kill('SIGINT')
    expect(await again.ended).toBe(0)
    expect(again.output()).not.toContain('token')
  })

  test('that cannot be says one sentence and ends', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const bySettings: Refusal[] = [
      { env: { PORT: 'many' }, says: /^Qudao cannot start because of its settings:\n {2}PORT: must be a number\n$/ },
      { env: { QUDAO_ROLES: 'web,cook' }, says: /QUDAO_ROLES: "cook" is not a role/ },
    ]
    // these get as far as the database, which is one process's at a time
    const byAddress: Refusal[] = [
      { env: { PORT: String(port) }, says: new RegExp(`^Port ${port} is taken by another program`) },
      { env: { HOST: '192.0.2.1' }, says: /^This machine has no address 192\.0\.2\.1/ },
    ]
    const inTurn = async () => {
      for (const refusal of byAddress) await assertRefused(refusal)
    }
    await Promise.all([...bySettings.map(assertRefused), inTurn()])
    taken.close()
  })
})
