import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../../support/postgres.ts'

// The rules that let every brand's rows live on a node of their own, and keep brands apart wherever they live.
// A new table is a brand table, or its name is added here because all brands share it.
const REFERENCE_TABLES = ['brand', 'known_device', 'locator', 'rate_limit', 'session', 'user']

// What has happened is never rewritten: the serving login may only add rows.
const APPEND_ONLY = ['audit_event', 'audit_page', 'entry', 'entry_release', 'ledger_document', 'posting']

// Rows that the serving login may take away: they are about requests and habits, not about business.
// of file_use and order_import only uploads that were never confirmed: policies of these tables
const REMOVABLE = [
  'file_use',
  'idempotency_key',
  'known_device',
  'list_view',
  'locator',
  'order_import',
  'rate_limit',
  'session',
]

const CURRENT_BRAND = `(brand_id = ( SELECT (NULLIF(current_setting('app.brand_id'::text, true), ''::text))::integer AS "nullif"))`
const CURRENT_SCOPE = `current_setting('app.scope'::text, true)`
const BRAND_SCOPE = `( SELECT (current_setting('app.scope'::text, true) = 'brand'::text)`

let db: TestDatabase
beforeAll(async () => {
  db = await createDatabase()
})
afterAll(() => db[Symbol.asyncDispose]())

/** One column of a catalogue query, sorted. */
const names = async (rows: Promise<readonly { name: string }[]>) => (await rows).map(({ name }) => name).toSorted()

const allTables = () =>
  names(db.owner<{ name: string }[]>`
  select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`)

const brandTables = async () => (await allTables()).filter((name) => !REFERENCE_TABLES.includes(name))

describe('every table', () => {
  test('carries brand_id, or is named here as shared by all brands', async () => {
    const carrying = await names(db.owner<{ name: string }[]>`
      select attrelid::regclass::text as name from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and attname = 'brand_id' and attnotnull and atttypid = 'integer'::regtype`)
    expect(await brandTables()).toEqual(carrying.filter((name) => !REFERENCE_TABLES.includes(name)))
    expect(await allTables()).toEqual(expect.arrayContaining(REFERENCE_TABLES))
  })

  test('belongs to the owner login', async () => {
    expect(
      await db.owner`select tablename from pg_tables where schemaname = 'public' and tableowner <> 'qudao_owner'`,
    ).toEqual([])
  })

  test('has no trigger: logic is in code', async () => {
    expect(await db.owner`select tgrelid::regclass::text, tgname from pg_trigger where not tgisinternal`).toEqual([])
  })
})

test('no view and no function sees with the eyes of its owner, past row-level security', async () => {
  expect(
    await db.owner`
    select relname from pg_class where relnamespace = 'public'::regnamespace
      and (relkind = 'm' or relkind = 'v' and not coalesce('security_invoker=true' = any(reloptions), false))`,
  ).toEqual([])
  expect(await db.owner`select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`).toEqual(
    [],
  )
})

describe('every brand table', () => {
  test('begins its primary key and each unique index with brand_id', async () => {
    const first = db.owner<{ name: string; column: string; primary: boolean }[]>`
      select indrelid::regclass::text as name, attname as column, indisprimary as primary
      from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
      where indisunique and indrelid::regclass::text = any(${await brandTables()})`
    expect((await first).filter(({ column }) => column !== 'brand_id')).toEqual([])
    const withKey = (await first).filter(({ primary }) => primary).map(({ name }) => name)
    expect(withKey.toSorted()).toEqual(await brandTables())
  })

  test('begins each foreign key to another with brand_id on both sides', async () => {
    const keys = await db.owner<{ name: string; here: string; there: string; target: string }[]>`
      select conname as name, h.attname as here, t.attname as there, confrelid::regclass::text as target
      from pg_constraint
      join pg_attribute h on h.attrelid = conrelid and h.attnum = conkey[1]
      join pg_attribute t on t.attrelid = confrelid and t.attnum = confkey[1]
      where contype = 'f' and connamespace = 'public'::regnamespace`
    const brands = await brandTables()
    const crossing = keys.filter(({ target }) => brands.includes(target))
    expect(crossing.filter(({ here, there }) => here !== 'brand_id' || there !== 'brand_id')).toEqual([])
    expect(crossing.length).toBeGreaterThan(0)
  })

  test('is referenced by no shared table', async () => {
    const keys = await db.owner<{ source: string; target: string }[]>`
      select conrelid::regclass::text as source, confrelid::regclass::text as target from pg_constraint where contype = 'f'`
    const brands = await brandTables()
    expect(keys.filter(({ source, target }) => !brands.includes(source) && brands.includes(target))).toEqual([])
  })

  test('never loses a reference to SET NULL or SET DEFAULT', async () => {
    expect(
      await db.owner`
      select conname from pg_constraint where contype = 'f' and (confdeltype in ('n', 'd') or confupdtype in ('n', 'd'))`,
    ).toEqual([])
  })

  test('has row-level security, which does not bind the owner', async () => {
    const bound = names(db.owner<{ name: string }[]>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relrowsecurity and not relforcerowsecurity`)
    expect(await bound).toEqual(expect.arrayContaining(await brandTables()))
  })

  test('opens by policies that ask for the brand and the scope, for reading and for writing', async () => {
    type Policy = {
      name: string
      command: string
      permissive: string
      roles: string[]
      using: string | null
      check: string | null
    }
    const policies = await db.owner<Policy[]>`
      select tablename as name, cmd as command, permissive, roles::text[], qual as using, with_check as check
      from pg_policies where schemaname = 'public'`
    const brands = await brandTables()
    const opening = policies.filter(({ name, permissive }) => permissive === 'PERMISSIVE' && brands.includes(name))
    expect([...new Set(opening.map(({ name }) => name))].toSorted()).toEqual(brands)
    for (const { name, command, roles, using, check } of opening) {
      expect(roles, name).toEqual(['qudao_app'])
      const rules =
        command === 'ALL' || command === 'UPDATE' ? [using, check ?? using] : [command === 'INSERT' ? check : using]
      for (const rule of rules) {
        expect(rule, name).toContain(CURRENT_BRAND)
        expect(rule, name).toContain(CURRENT_SCOPE)
      }
      // a partner never writes as a partner
      if (command !== 'SELECT') expect(check ?? using, name).toContain(BRAND_SCOPE)
    }
  })
})

describe('the serving login', () => {
  type Grant = { name: string; right: string; column: string | null }
  const grants = async () => db.owner<Grant[]>`
    select relname as name, privilege_type as right, null as column
    from pg_class, aclexplode(relacl) where relnamespace = 'public'::regnamespace and grantee = 'qudao_app'::regrole
    union all
    select attrelid::regclass::text, privilege_type, attname
    from pg_attribute, aclexplode(attacl) where grantee = 'qudao_app'::regrole`

  test('reads and inserts everywhere', async () => {
    const held = (await grants()).filter(({ column }) => column === null)
    for (const right of ['SELECT', 'INSERT']) {
      const tables = held.filter((grant) => grant.right === right).map(({ name }) => name)
      expect(tables.toSorted(), right).toEqual(expect.arrayContaining(await allTables()))
    }
  })

  test('changes nothing that has happened', async () => {
    const beyond = (await grants()).filter(
      ({ name, right }) => APPEND_ONLY.includes(name) && !['SELECT', 'INSERT'].includes(right),
    )
    expect(beyond).toEqual([])
    expect(await brandTables()).toEqual(expect.arrayContaining(APPEND_ONLY))
  })

  test('removes only what is about requests, and uploads that were never confirmed', async () => {
    const removable = (await grants()).filter(({ right }) => right === 'DELETE').map(({ name }) => name)
    expect(removable.toSorted()).toEqual(REMOVABLE)
  })

  test('never moves a row to another brand, and never truncates or hangs anything on a table', async () => {
    const rights = (await grants()).filter(
      ({ right, column }) =>
        (right === 'UPDATE' && (column === null || column === 'brand_id')) ||
        !['SELECT', 'INSERT', 'UPDATE', 'DELETE'].includes(right),
    )
    // counters of requests are rewritten whole
    expect(rights.filter(({ name }) => name !== 'rate_limit')).toEqual([])
  })

  test('is given nothing by way of everybody', async () => {
    expect(
      await db.owner`
      select relname, privilege_type from pg_class, aclexplode(relacl)
      where relnamespace = 'public'::regnamespace and grantee = 0`,
    ).toEqual([])
  })
})
