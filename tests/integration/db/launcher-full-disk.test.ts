import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sql } from '@qudao/db/driver'
import { expect, test } from 'vitest'
import { startInProcess, startQuick, withClient } from '../../support/launcher.ts'
import { createScratch, isRoot } from '../../support/scratch.ts'

test('at the first start: a sentence, and nothing half-made stays', async () => {
  await using scratch = await createScratch()
  await using disk = await createSmallDisk(join(scratch.path, 'disk'), { megabytes: 20, fileLimit: 2000 })
  const dataDir = join(disk.path, 'postgres')
  await using launched = await startInProcess(dataDir, { fileLimit: disk.fileLimit })
  expect(launched.said.error).toContain(`The disk that holds ${dataDir} is full`)
  expect(await readdir(disk.path)).toEqual([])
})

test('while rows are written: what was committed is there after space is made', async () => {
  await using scratch = await createScratch()
  await using disk = await createSmallDisk(join(scratch.path, 'disk'), { megabytes: 128, fileLimit: 40_000 })
  const dataDir = join(disk.path, 'postgres')
  const ballast = join(disk.path, 'ballast')
  await writeFile(ballast, Buffer.alloc(40 << 20))

  const written = await (async () => {
    await using launched = await startInProcess(dataDir, { durable: true, fileLimit: disk.fileLimit })
    return await withClient(launched.said.host ?? '', writeUntilFull)
  })()
  await rm(ballast)
  const again = await startQuick({ dataDir })
  const [found] = await withClient(again.host, (sql) => sql`select count(*)::int as n from kept`)
  await again.stop()

  expect(written.failure).toMatch(/No space left on device|File too large|closed|terminat|recovery/i)
  expect(found?.n).toBe(written.rows)
})

async function writeUntilFull(sql: Sql): Promise<{ rows: number; failure: string }> {
  await sql`create table kept (id int primary key, filler text)`
  // random, or compression would make it small
  const filler = sql`(select string_agg(md5(random()::text), '') from generate_series(1, 30000))`
  for (let rows = 0; ; rows++) {
    try {
      await sql`insert into kept values (${rows}, ${filler})`
    } catch (error) {
      return { rows, failure: String(error) }
    }
  }
}

type SmallDisk = AsyncDisposable & { path: string; fileLimit: number | undefined }

/** A small file system where we may mount one; elsewhere the next best thing, a limit on the size of a file. */
async function createSmallDisk(path: string, size: { megabytes: number; fileLimit: number }): Promise<SmallDisk> {
  await mkdir(path)
  const options = `size=${size.megabytes}m,mode=755`
  const isMounted = isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status === 0
  return {
    path,
    fileLimit: isMounted ? undefined : size.fileLimit,
    async [Symbol.asyncDispose]() {
      if (isMounted) execFileSync('umount', ['-l', path])
    },
  }
}
