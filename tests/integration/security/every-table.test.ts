import { newId } from '@qudao/api/platform/ids'
import { inBrand, sqlOf } from '@qudao/db/client'
import { describe, expect, test } from 'vitest'
import { fillTables, listBrandTables, loosenTables, rowOf, SHARED_TABLES } from '../../support/every-table.ts'
import { createDatabase } from '../../support/postgres.ts'

const OURS = 1
const THEIRS = 2

/** Our brand has rows of two partners in every table, another brand has one. */
async function openFilled() {
  const db = await createDatabase()
  await loosenTables(db)
  const tables = await listBrandTables(db)
  const [mine, colleague, stranger] = [newId(), newId(), newId()]
  for (const [brandId, partnerId] of [
    [OURS, mine],
    [OURS, colleague],
    [THEIRS, stranger],
  ] as const) {
    await fillTables(db, tables, { brandId, id: newId(), partnerId })
  }
  return { db, tables, mine, colleague, stranger, [Symbol.asyncDispose]: () => db[Symbol.asyncDispose]() }
}

describe('every table with a brand, for the serving login', () => {
  test('gives nothing without settings', async () => {
    await using filled = await openFilled()
    expect(filled.tables.length).toBeGreaterThan(30)
    for (const { name } of filled.tables) {
      const rows = await filled.db.app.unsafe(`select * from "${name}"`)
      expect(rows, name).toHaveLength(0)
    }
  })

  test('gives a brand its own rows and no others, whatever is asked for', async () => {
    await using filled = await openFilled()
    await inBrand(filled.db, { brandId: OURS, scope: 'brand' }, async (tx) => {
      for (const { name } of filled.tables) {
        const rows = await sqlOf(tx).unsafe(`select brand_id from "${name}"`)
        expect(new Set(rows.map((row) => row.brand_id)), name).toEqual(new Set([OURS]))
        expect(await sqlOf(tx).unsafe(`select from "${name}" where brand_id = ${THEIRS}`), name).toHaveLength(0)
      }
    })
  })

  test('gives a partner rows that name that partner, or nothing', async () => {
    await using filled = await openFilled()
    const visible: string[] = []
    await inBrand(filled.db, { brandId: OURS, scope: filled.mine }, async (tx) => {
      for (const { name } of filled.tables) {
        const rows = await sqlOf(tx).unsafe(`select * from "${name}"`)
        if (rows.length > 0) visible.push(name)
        for (const row of rows) {
          expect(row.brand_id, name).toBe(OURS)
          expect(name === 'partner' ? row.id : row.partner_id, name).toBe(filled.mine)
        }
      }
    })
    // not one that holds secrets of links, whose plan it is, or what the brand does inside
    expect(visible).toEqual(expect.arrayContaining(['entry', 'partner', 'statement']))
    for (const name of [
      'audit_event',
      'commission_plan_version',
      'file',
      'job',
      'member',
      'partner_link',
      'partner_user',
    ]) {
      expect(visible).not.toContain(name)
    }
  })

  test("gives a partner of another brand nothing, even with our partner's id", async () => {
    await using filled = await openFilled()
    await inBrand(filled.db, { brandId: THEIRS, scope: filled.mine }, async (tx) => {
      for (const { name } of filled.tables) {
        expect(await sqlOf(tx).unsafe(`select from "${name}"`), name).toHaveLength(0)
      }
    })
  })

  test('takes no row for another brand, and none from a partner', async () => {
    await using filled = await openFilled()
    const attempts = [
      { brandId: OURS, scope: 'brand', into: THEIRS },
      { brandId: OURS, scope: filled.mine, into: OURS },
    ]
    for (const { brandId, scope, into } of attempts) {
      for (const { name, columns } of filled.tables) {
        const row = rowOf(name, columns, { brandId: into, id: newId(), partnerId: filled.mine })
        const names = Object.keys(row).map((column) => `"${column}"`)
        const values = Object.values(row).map((value) => `'${value}'`)
        const insert = `insert into "${name}" (${names}) values (${values.join(', ')})`
        const tried = inBrand(filled.db, { brandId, scope }, (tx) => sqlOf(tx).unsafe(insert))
        await expect(tried, `${name} as ${scope}`).rejects.toMatchObject({ code: '42501' })
      }
    }
  })
})

test('a table without a brand is one of the few that are shared', async () => {
  await using db = await createDatabase()
  const rows = await db.owner<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and not exists (select from pg_attribute b where b.attrelid = c.oid and b.attname = 'brand_id' and c.relname <> 'locator')
    order by 1`
  expect(rows.map(({ name }) => name)).toEqual(SHARED_TABLES)
})
