import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate } from '@qudao/db/migrate'
import { expect, test } from 'vitest'
import { createDatabase } from '../../support/postgres.ts'
import { createScratch } from '../../support/scratch.ts'

const MIGRATIONS = fileURLToPath(new URL('../../../db/migrations', import.meta.url))

/** The migrations as they were before the one of this name. */
async function before(name: string, folder: string): Promise<string> {
  await cp(MIGRATIONS, folder, { recursive: true })
  const path = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(await readFile(path, 'utf8')) as { entries: { tag: string }[] }
  const entries = journal.entries.slice(
    0,
    journal.entries.findIndex(({ tag }) => tag === name),
  )
  await writeFile(path, JSON.stringify({ ...journal, entries }))
  return folder
}

test('products that came with an upload nobody confirmed come with the confirmed import of its file', async () => {
  await using db = await createDatabase({ migrated: false })
  await using scratch = await createScratch()
  await migrate(db, await before('0006_uploads_taken_back', join(scratch.path, 'before')))
  const [made] = await db.owner<{ id: number }[]>`
    insert into brand (slug, name, settings) values ('shan-yin', '山隐', '{}') returning id`
  const brandId = made!.id
  const [first, second, waiting] = [1, 2, 3].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [
    string,
    string,
    string,
  ]
  const sha256 = 'a'.repeat(64)
  await db.owner`
    insert into file (brand_id, sha256, size, name, media_type) values (${brandId}, ${sha256}, 1, 'a.csv', 'text/csv')`
  for (const [id, position] of [
    [first, 1],
    [second, 2],
    [waiting, null],
  ] as const) {
    await db.owner`
      insert into order_import (brand_id, id, file_sha256, kind, platform, format, layout, status, position)
      values (${brandId}, ${id}, ${sha256}, 'orders', 'taobao', 'mapped', '{}', 'uploaded', ${position})`
  }
  await db.owner`
    insert into product (brand_id, id, name, category, state, import_id)
    values (${brandId}, ${first}, '盖碗', '', 'draft', ${waiting}), (${brandId}, ${second}, '茶席', '', 'draft', ${second})`
  await db.owner`
    insert into shop (brand_id, id, platform, name, state, import_id)
    values (${brandId}, ${first}, 'taobao', '山隐', 'draft', ${waiting})`

  await migrate(db, MIGRATIONS)
  expect([
    ...(await db.owner`
      select name, import_id as origin from product union all select name, import_id from shop order by 1`),
  ]).toEqual([
    { name: '山隐', origin: first },
    { name: '盖碗', origin: first },
    { name: '茶席', origin: second },
  ])
})
