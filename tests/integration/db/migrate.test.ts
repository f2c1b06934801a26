import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrate } from '@qudao/db/migrate'
import { describe, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../../support/postgres.ts'
import { createScratch } from '../../support/scratch.ts'

const FIRST = 'create table tea (id int primary key);--> statement-breakpoint\ninsert into tea values (1);'
const SECOND = 'create table cup (id int primary key);'
const BROKEN =
  'alter table tea add column price bigint;--> statement-breakpoint\nalter table no_such_table add column x int;'

/** A folder of migrations as drizzle-kit writes it. */
async function writeMigrations(folder: string, files: Record<string, string>): Promise<string> {
  await mkdir(join(folder, 'meta'), { recursive: true })
  const entries = Object.keys(files).map((tag, idx) => ({ idx, version: '7', when: idx, tag, breakpoints: true }))
  await writeFile(join(folder, 'meta/_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }))
  for (const [tag, text] of Object.entries(files)) await writeFile(join(folder, `${tag}.sql`), text)
  return folder
}

const columnsOf = async (db: TestDatabase) =>
  (
    await db.owner<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public' order by 1`
  ).map(({ name }) => name)

describe('migrate', () => {
  test('applies what is missing, once, and the serving login may read and insert but not change', async () => {
    await using db = await createDatabase({ migrated: false })
    await using scratch = await createScratch()
    const one = await writeMigrations(join(scratch.path, 'one'), { '0000_tea': FIRST })
    const two = await writeMigrations(join(scratch.path, 'two'), { '0000_tea': FIRST, '0001_cup': SECOND })

    expect(await migrate(db, one)).toEqual({ applied: ['0000_tea'] })
    expect(await migrate(db, two)).toEqual({ applied: ['0001_cup'] })
    expect(await migrate(db, two)).toEqual({ applied: [] })
    await db.app`insert into cup values (5)`
    expect(await db.app`select id from cup`).toEqual([{ id: 5 }])
    await expect(db.app`update cup set id = 6`).rejects.toThrow('permission denied')
    await expect(db.app`delete from cup`).rejects.toThrow('permission denied')
    await expect(db.app`select * from deploy.migration`).rejects.toThrow('permission denied')
  })

  test('one that fails leaves the schema as it was, and the ones before it in the same start too', async () => {
    await using db = await createDatabase({ migrated: false })
    await using scratch = await createScratch()
    const old = await writeMigrations(join(scratch.path, 'old'), { '0000_tea': FIRST })
    const next = await writeMigrations(join(scratch.path, 'next'), {
      '0000_tea': FIRST,
      '0001_cup': SECOND,
      '0002_price': BROKEN,
    })
    await migrate(db, old)

    await expect(migrate(db, next)).rejects.toThrow(
      /^Migration 0002_price failed and nothing was changed: relation "no_such_table" does not exist/,
    )
    expect(await columnsOf(db)).toEqual(['tea.id'])
    expect(await migrate(db, old)).toEqual({ applied: [] })
  })

  test('a database newer than the code is refused', async () => {
    await using db = await createDatabase({ migrated: false })
    await using scratch = await createScratch()
    await migrate(db, await writeMigrations(join(scratch.path, 'new'), { '0000_tea': FIRST, '0001_cup': SECOND }))
    const old = await writeMigrations(join(scratch.path, 'old'), { '0000_tea': FIRST })
    await expect(migrate(db, old)).rejects.toThrow(
      'The database is newer than this version of Qudao: it already has migration 0001_cup. Start the newer version, or restore a backup from before it.',
    )
    expect(await columnsOf(db)).toEqual(['cup.id', 'tea.id'])
  })

  test('a migration that was edited after it had been applied is refused', async () => {
    await using db = await createDatabase({ migrated: false })
    await using scratch = await createScratch()
    await migrate(db, await writeMigrations(join(scratch.path, 'a'), { '0000_tea': FIRST }))
    const edited = await writeMigrations(join(scratch.path, 'b'), {
      '0000_tea': `${FIRST}\n-- later`,
      '0001_cup': SECOND,
    })
    await expect(migrate(db, edited)).rejects.toThrow('It belongs to another version of Qudao.')
    expect(await columnsOf(db)).toEqual(['tea.id'])
  })

  test('of several processes that start at once one migrates and the others wait for it', async () => {
    await using db = await createDatabase({ migrated: false })
    await using scratch = await createScratch()
    const folder = await writeMigrations(scratch.path, {
      '0000_tea': `select pg_sleep(0.2);--> statement-breakpoint\n${FIRST}`,
    })
    const results = await Promise.all([1, 2, 3, 4].map(() => migrate(db, folder)))
    expect(results.map(({ applied }) => applied.length).toSorted()).toEqual([0, 0, 0, 1])
    expect(await db.owner`select id from tea`).toEqual([{ id: 1 }])
  })
})
