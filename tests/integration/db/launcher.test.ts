import { existsSync } from 'node:fs'
import { chown, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbedded } from '@qudao/db/embedded'
import { serverAccount } from '@qudao/db/embedded/account'
import { isAlive } from '@qudao/db/embedded/leftover'
import { placeSocket } from '@qudao/db/embedded/placement'
import { describe, expect, test } from 'vitest'
import { startInProcess, startQuick, withClient } from '../../support/launcher.ts'
import { createScratch, isRoot } from '../../support/scratch.ts'

const keepRow = (host: string) =>
  withClient(host, async (sql) => {
    await sql`create table if not exists kept (id int)`
    await sql`insert into kept values (1)`
  })
const countRows = (host: string) =>
  withClient(host, async (sql) => (await sql`select count(*)::int as n from kept`)[0]?.n)

describe('starting', () => {
  test('the first start makes a cluster that sees Chinese, and a restart keeps its rows', async () => {
    await using scratch = await createScratch()
    const dataDir = join(scratch.path, 'var', 'postgres')

    const first = await startEmbedded({ dataDir })
    await keepRow(first.host)
    const trigrams = await withClient(first.host, async (sql) => {
      await sql`create extension pg_trgm`
      return sql`select show_trgm('西湖龙井') as found`
    })
    await first.stop()
    const second = await startQuick({ dataDir })
    const rows = await countRows(second.host)
    await second.stop()

    expect(trigrams[0]?.found.length).toBeGreaterThan(3)
    expect(rows).toBe(1)
    expect(existsSync(first.host), 'the socket folder is cleared away').toBe(false)
  })

  test('nothing listens on the network', async () => {
    await using scratch = await createScratch()
    const server = await startQuick({ dataDir: join(scratch.path, 'postgres') })
    const [found] = await withClient(server.host, (sql) => sql`show listen_addresses`)
    await server.stop()
    expect(found).toEqual({ listen_addresses: '' })
  })

  test('a plain user needs nothing that root needs', async () => {
    await using scratch = await createScratch()
    const { uid, gid, name } = serverAccount(scratch.path)
    const folder = join(scratch.path, 'home')
    await mkdir(folder)
    if (isRoot) await chown(folder, uid, gid)
    await using launched = await startInProcess(join(folder, 'postgres'), {
      account: isRoot ? { uid, gid } : undefined,
    })
    expect(launched.said, `as ${name}`).toMatchObject({ host: expect.any(String) })
  })

  test('a first start that was cut short is begun again', async () => {
    await using scratch = await createScratch()
    const dataDir = join(scratch.path, 'postgres')
    await mkdir(`${dataDir}.new/base`, { recursive: true })
    await writeFile(`${dataDir}.new/PG_VERSION`, '18\n')
    const server = await startQuick({ dataDir })
    await server.stop()
    expect(await readdir(scratch.path)).toEqual(['postgres'])
  })
})

describe('what an earlier run left behind', () => {
  test('a server whose process was killed is stopped, and the new one has its committed rows', async () => {
    await using scratch = await createScratch()
    const dataDir = join(scratch.path, 'postgres')
    const launched = await startInProcess(dataDir)
    const { host = '', pid = 0 } = launched.said
    await keepRow(host)
    launched.child.kill('SIGKILL')
    await launched.exited
    expect(isAlive(pid), 'the orphan lives on').toBe(true)

    const notices: string[] = []
    const server = await startQuick({ dataDir, notice: (notice) => notices.push(notice) })
    const rows = await countRows(server.host)
    await server.stop()

    expect(notices).toEqual([`Found PostgreSQL left over from an earlier run (process ${pid}); stopping it first.`])
    expect(rows).toBe(1)
    expect(isAlive(pid)).toBe(false)
  })

  test('a lock file whose process id now belongs to another program does not stop the start', async () => {
    await using scratch = await createScratch()
    const dataDir = join(scratch.path, 'postgres')
    await (await startQuick({ dataDir })).stop()
    await writeFile(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n1\n5432\n/tmp\n\n1 1\nready\n`)
    const server = await startQuick({ dataDir })
    expect(server.pid).not.toBe(process.pid)
    await server.stop()
  })
})

describe('a process that ends', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'by %s, which it does not handle, takes its server along',
    async (signal) => {
      await using scratch = await createScratch()
      const launched = await startInProcess(join(scratch.path, 'postgres'))
      launched.child.kill(signal)
      await launched.exited
      await expect.poll(() => isAlive(launched.said.pid ?? 0)).toBe(false)
    },
  )
})

describe('a server that dies', () => {
  test('comes back by itself after kill -9, with every committed row and without the others', async () => {
    await using scratch = await createScratch()
    const notices: string[] = []
    await using server = await startEmbedded({
      dataDir: join(scratch.path, 'postgres'),
      notice: (n) => notices.push(n),
    })
    await keepRow(server.host)
    await withClient(server.host, async (sql) => {
      await sql.unsafe('begin; insert into kept values (2)')
      process.kill(server.pid, 'SIGKILL')
    })
    await expect.poll(() => countRows(server.host).catch(() => 'away'), { timeout: 20_000 }).toBe(1)
    // on a slow disk it also says that it is recovering
    expect(notices[0]).toBe('PostgreSQL ended unexpectedly (SIGKILL); starting it again.')
  })
})

describe('a database in use', () => {
  test('is left alone, and the sentence names who uses it', async () => {
    await using scratch = await createScratch()
    const dataDir = join(scratch.path, 'postgres')
    await using launched = await startInProcess(dataDir)
    await expect(startQuick({ dataDir })).rejects.toThrow(
      `The database in ${dataDir} is in use by process ${launched.child.pid}. Stop it first, or set QUDAO_VAR to another folder.`,
    )
    await keepRow(launched.said.host ?? '')
  })

  test('is also left alone when the second start has another temporary folder', async () => {
    await using scratch = await createScratch()
    const dataDir = join(scratch.path, 'postgres')
    await using launched = await startInProcess(dataDir)
    const before = process.env.TMPDIR
    process.env.TMPDIR = scratch.path
    try {
      await expect(startQuick({ dataDir })).rejects.toThrow(`in use by process ${launched.child.pid}`)
    } finally {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
    }
    await keepRow(launched.said.host ?? '')
  })

  test('a socket folder that somebody else has taken is refused by name', async () => {
    await using scratch = await createScratch()
    const dataDir = join(scratch.path, 'postgres')
    const account = serverAccount(scratch.path)
    const socketDir = placeSocket(dataDir, account)
    await rm(socketDir, { recursive: true })
    await writeFile(socketDir, 'not yours')
    await expect(startQuick({ dataDir })).rejects.toThrow(`${socketDir} is taken`)
    expect(await readFile(socketDir, 'utf8')).toBe('not yours')
    await rm(socketDir)
  })
})
