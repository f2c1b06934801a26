import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sql } from '@qudao/db/driver'
import { expect, test } from 'vitest'
import { startInProcess, startQuick, withClient } from '../../support/launcher.ts'
import { createScratch } from '../../support/scratch.ts'
import { createSmallDisk, type SmallDisk } from '../../support/small-disk.ts'

test('at the first start: a sentence, and nothing half-made stays', async () => {
  await using scratch = await createScratch()
  await using disk = await createSmallDisk(join(scratch.path, 'disk'), 20)
  const dataDir = join(disk.path, 'postgres')
  await using launched = await startInProcess(dataDir, limited(disk, 2000))
  expect(launched.said.error).toContain(`The disk that holds ${dataDir} is full`)
  expect(await readdir(disk.path)).toEqual([])
})

test('while rows are written: what was committed is there after space is made', async () => {
  await using scratch = await createScratch()
  await using disk = await createSmallDisk(join(scratch.path, 'disk'), 128)
  const dataDir = join(disk.path, 'postgres')
  const ballast = join(disk.path, 'ballast')
  await writeFile(ballast, Buffer.alloc(40 << 20))

  const written = await (async () => {
    await using launched = await startInProcess(dataDir, { durable: true, ...limited(disk, 40_000) })
    return await withClient(launched.said.host ?? '', writeUntilFull)
  })()
  await rm(ballast)
  const again = await startQuick({ dataDir })
  const [found] = await withClient(again.host, (sql) => sql`select count(*)::int as n from kept`)
  await again.stop()

  expect(written.failure).toMatch(/No space left on device|File too large|closed|terminat|recovery/i)
  expect(found?.n).toBe(written.rows)
})

/** Where nothing can be mounted, the next best thing: a limit on the size of a file. */
const limited = ({ isMounted }: SmallDisk, fileLimit: number) => (isMounted ? {} : { fileLimit })

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
