import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sha256Hex } from '@qudao/api/platform/vault'
import type { Login } from '@qudao/db/client'
import { APP_ROLE, OWNER_ROLE } from '@qudao/db/roles'
import { expect, inject, test } from 'vitest'
import { readArchive } from '../../support/archive.ts'
import { givenManyEvents } from '../../support/given/events.ts'
import { alimamaFile } from '../../support/orders/alimama.ts'
import type { WorkAlone } from '../../support/work-alone.ts'
import { createWorld, PASSWORD, type World } from '../../support/world.ts'

type Export = { id: string; status: string; problem: string | null; file: { sha256: string } | null }

const PROGRAM = fileURLToPath(new URL('../../support/work-alone.ts', import.meta.url))
const ORDER = { password: PASSWORD, reason: '更换系统' }
const ask = (world: World) => world.as('owner').post('/data-exports', ORDER)
const download = (world: World, id: string) =>
  world.as('owner').post(`/data-exports/${id}/file`, { password: PASSWORD })
const newest = async (world: World) =>
  (await world.as('owner').get('/data-exports')).expect<{ items: Export[] }>().items[0]!
const kept = (world: World) =>
  readdir(join(world.deps.settings.varDir, 'exports', String(world.brandId))).catch(() => [])

/** A server's worker as a process of its own. */
async function startWorker({ db, deps }: World) {
  const [row] = await db.owner<{ database: string }[]>`select current_database() as database`
  const login = (user: string): Login => ({ host: inject('postgres').host, database: row!.database, user })
  const work: WorkAlone = {
    logins: { app: login(APP_ROLE), owner: login(OWNER_ROLE) },
    varDir: deps.settings.varDir,
    queue: 'leaving.export',
  }
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(work)], { stdio: 'inherit' })
  const ended = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { kill, [Symbol.asyncDispose]: kill }
}

/** Puts a pipe that nobody writes into the place of a stored file: whoever reads it waits there. */
async function holdFile(world: World, bytes: Uint8Array) {
  const path = world.deps.files.pathOf(world.brandId, sha256Hex(bytes))
  await rename(path, `${path}.aside`)
  execFileSync('mkfifo', [path])
  return { release: () => rename(`${path}.aside`, path) }
}

async function untilHalfWritten(world: World): Promise<void> {
  const folder = join(world.deps.settings.varDir, 'exports', String(world.brandId))
  for (let tries = 0; tries < 1200; tries++) {
    const [name] = await kept(world)
    if (name && (await stat(join(folder, name))).size > 1024 * 1024) return
    await delay(50)
  }
  throw new Error('no export came to the file that is held')
}

test('a server killed in the middle of an export begins again and leaves one whole file', async () => {
  await using world = await createWorld()
  const order = alimamaFile([{ orderNo: '3842716059284016537' }])
  ;(await world.upload('operator', '/order-imports', { file: order })).expect(201)
  await givenManyEvents(world)
  const held = await holdFile(world, order.bytes)
  const { id } = (await ask(world)).expect<Export>(202)
  {
    await using worker = await startWorker(world)
    await untilHalfWritten(world)
    await worker.kill()
  }
  expect(await newest(world)).toMatchObject({ id, status: 'running', file: null })
  expect((await download(world, id)).refusal).toBe('422 data_export.not_finished')
  expect((await ask(world)).refusal).toBe('409 data_export.already_running')

  await held.release()
  // a minute without a sign of life, which the test need not wait for
  await world.db.owner`update pgboss.job set heartbeat_on = now() - interval '1 hour'
    where name = 'leaving.export' and state = 'active'`
  await using again = await startWorker(world)
  await expect.poll(async () => (await newest(world)).status, { timeout: 60_000, interval: 200 }).toBe('succeeded')
  await again.kill()
  expect(await kept(world)).toHaveLength(1)
  const archive = Buffer.from((await download(world, id)).bytes)
  expect(sha256Hex(archive)).toBe((await newest(world)).file?.sha256)
  expect(readArchive(archive).find(({ name }) => name.startsWith('files/'))?.bytes).toEqual(Buffer.from(order.bytes))
}, 120_000)

test('an export that never goes on has failed after ten minutes, and the next one leaves nothing of it', async () => {
  await using world = await createWorld()
  const order = alimamaFile([{ orderNo: '3842716059284016537' }])
  ;(await world.upload('operator', '/order-imports', { file: order })).expect(201)
  await givenManyEvents(world)
  const held = await holdFile(world, order.bytes)
  ;(await ask(world)).expect(202)
  await using worker = await startWorker(world)
  await untilHalfWritten(world)
  world.setNow(new Date(Date.now() + 11 * 60_000))
  // slow, but alive: it has the turn
  expect(await newest(world)).toMatchObject({ status: 'running' })
  expect((await ask(world)).refusal).toBe('409 data_export.already_running')
  await worker.kill()
  await held.release()
  await expect.poll(async () => (await newest(world)).status, { timeout: 10_000 }).toBe('failed')
  expect(await newest(world)).toMatchObject({ problem: 'data_export.interrupted', file: null })

  const { id } = (await ask(world)).expect<Export>(202)
  await world.runJobs()
  expect(await newest(world)).toMatchObject({ id, status: 'succeeded' })
  expect(await kept(world)).toHaveLength(1)
}, 120_000)
