import { COLUMN_WORDS } from '@qudao/api/leaving/column-words'
import { BRAND_COLUMN, LEFT_OUT_COLUMNS, LEFT_OUT_TABLES } from '@qudao/api/leaving/left-out'
import { readMe } from '@qudao/api/leaving/read-me'
import { EXPORTED_TABLES } from '@qudao/api/leaving/tables'
import { describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../support/world.ts'

/** Every column of the product by table, from the catalogue of the database. */
async function listColumns({ db }: World): Promise<Record<string, string[]>> {
  const rows = await db.owner<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
    group by c.relname`
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]))
}

describe('what a brand takes along', () => {
  test('is every table of the database, or the table is left out with a reason', async () => {
    await using world = await createWorld()
    const known = [...EXPORTED_TABLES.map(({ table }) => table), ...Object.keys(LEFT_OUT_TABLES)]
    expect(known.toSorted()).toEqual(Object.keys(await listColumns(world)).toSorted())
    expect(Object.values(LEFT_OUT_TABLES).every((reason) => reason.length > 10)).toBe(true)
  })

  test('is every column of those tables, except indexes and secrets that are left out by name', async () => {
    await using world = await createWorld()
    const columns = await listColumns(world)
    for (const { table, columns: exported, opened = {} } of EXPORTED_TABLES) {
      const taken = exported.map((column) => opened[column] ?? column)
      const brand = table === 'brand' ? [] : [BRAND_COLUMN]
      expect([...taken, ...brand, ...(LEFT_OUT_COLUMNS[table] ?? [])].toSorted(), table).toEqual(
        columns[table]?.toSorted(),
      )
    }
  })

  test('never holds a column whose name says secret', () => {
    const names = EXPORTED_TABLES.flatMap(({ columns }) => columns)
    expect(names.filter((name) => /cipher|_index$|token|password|secret|totp|_key_hash/.test(name))).toEqual([])
  })

  test('is explained column by column in both languages, with no word in vain', () => {
    const used = new Set([...EXPORTED_TABLES.flatMap(({ columns }) => columns), 'email'])
    expect(Object.keys(COLUMN_WORDS).toSorted()).toEqual([...used].toSorted())
    expect(readMe('zhCN')).toContain('data/entry.csv  佣金明细')
    expect(readMe('en')).toContain('amount_minor: amount (integer of minor units (fen for CNY))')
  })
})
