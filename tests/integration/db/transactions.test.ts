import { asBrand, asOwner, inBrand, readInBrand, sqlOf } from '@qudao/db/client'
import { openSql, type Sql } from '@qudao/db/driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, once, type TestDatabase } from '../../support/postgres.ts'

const PARTNER = '01890000-0000-7000-8000-00000000000a'
const brand = { brandId: 7, scope: 'brand' } as const
const partner = { brandId: 7, scope: PARTNER } as const

let db: TestDatabase
beforeAll(async () => {
  db = await createDatabase({ migrated: false })
  await asOwner(db, async (_, sql) => {
    await sql`create table note (id int primary key, words text)`
    await sql`grant select, insert, update on note to qudao_app`
  })
})
afterAll(() => db[Symbol.asyncDispose]())

const settings = { brand: "current_setting('app.brand_id', true)", scope: "current_setting('app.scope', true)" }
const seen = `select ${settings.brand} as brand, ${settings.scope} as scope`

describe('readInBrand', () => {
  test('runs as the actor, in one read-only transaction', async () => {
    const [rows, [first], [second]] = await readInBrand(db, partner, (sql) => [
      sql.unsafe(seen),
      sql`select txid_current_if_assigned() as written, now() as now`,
      sql`select now() as now, current_setting('transaction_read_only') as readonly`,
    ])
    expect(rows).toEqual([{ brand: '7', scope: PARTNER }])
    expect(first?.written).toBeNull()
    expect(second).toEqual({ now: first?.now, readonly: 'on' })
  })

  test('leaves nothing of its settings to the next user of the connection', async () => {
    await readInBrand(db, brand, (sql) => sql`select 1`)
    const all = await Promise.all([1, 2, 3, 4].map(() => db.app.unsafe(seen)))
    for (const [row] of all) expect([null, '']).toContain(row?.brand)
  })

  test('answers each caller with its own rows, many at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        readInBrand(db, brand, (sql) => sql<{ n: number }[]>`select ${n}::int as n`),
      ),
    )
    expect(answers.map(([row]) => row?.n)).toEqual(Array.from({ length: 200 }, (_, n) => n))
  })

  test('refuses to write', async () => {
    await expect(readInBrand(db, brand, (sql) => sql`insert into note values (1)`)).rejects.toThrow('read-only')
  })

  test.each([
    { name: 'one that the server refuses', bad: 1 as number | undefined | symbol, says: 'division by zero' },
    { name: 'an undefined parameter', bad: undefined, says: 'invalid byte sequence' },
    { name: 'a parameter the driver cannot send', bad: Symbol('x'), says: 'Symbol' },
  ])('of a failed query nobody else feels anything: $name', async ({ bad, says }) => {
    const failing = readInBrand(db, brand, (sql) => [
      sql`select pg_sleep(0.01)`,
      // safe because the driver's types exist to keep such values out
      bad === 1 ? sql`select 1/0` : sql`select ${bad as unknown as string}::text`,
      sql`select 'after'`,
    ])
    const others = Promise.all([1, 2, 3, 4].map((n) => readInBrand(db, brand, (sql) => sql`select ${n}::int as n`)))
    await expect(failing).rejects.toThrow(says)
    expect((await others).map(([row]) => row?.n)).toEqual([1, 2, 3, 4])
    const after = await Promise.all(
      [5, 6, 7, 8].map((n) => readInBrand(db, brand, (sql) => sql`select ${n}::int as n`)),
    )
    expect(after.map(([row]) => row?.n)).toEqual([5, 6, 7, 8])
  })
})

describe('inBrand', () => {
  test('commits what it wrote, and nothing of it after a refusal', async () => {
    await inBrand(db, brand, (tx) => sqlOf(tx)`insert into note values (1, 'kept')`)
    const refused = inBrand(db, brand, async (tx) => {
      await sqlOf(tx)`insert into note values (2, 'gone')`
      throw new Error('not this way')
    })
    await expect(refused).rejects.toThrow('not this way')
    expect(await db.owner`select id from note order by id`).toEqual([{ id: 1 }])
  })

  test('of two transactions that lock each other out, both succeed in the end', async () => {
    await db.owner`insert into note values (10, ''), (11, '')`
    let tries = 0
    const update = (first: number, second: number) =>
      inBrand(db, brand, async (tx) => {
        tries++
        const sql = sqlOf(tx)
        await sql`update note set words = words || 'x' where id = ${first}`
        await sql`select pg_sleep(0.05)`
        await sql`update note set words = words || 'x' where id = ${second}`
      })
    await Promise.all([update(10, 11), update(11, 10)])
    expect(await db.owner`select words from note where id in (10, 11)`).toEqual([{ words: 'xx' }, { words: 'xx' }])
    expect(tries).toBe(3)
  })

  test('a partner sees as the brand inside asBrand, and as the partner again after it, also when it refuses', async () => {
    const scopes = await inBrand(db, partner, async (tx) => {
      const scope = async () => (await sqlOf(tx).unsafe(seen))[0]?.scope
      const before = await scope()
      const inside = await asBrand(tx, scope)
      const refused = await asBrand(tx, () => Promise.reject(new Error('no'))).catch((error: Error) => error.message)
      return [before, inside, refused, await scope()]
    })
    expect(scopes).toEqual([PARTNER, 'brand', 'no', PARTNER])
  })

  test('asBrand refuses a transaction of another kind', async () => {
    await expect(asOwner(db, (tx) => asBrand(tx, async () => 1))).rejects.toThrow('opened by inBrand')
  })
})

describe('a connection that dies', () => {
  const asSuperuser = <T>(work: (sql: Sql) => Promise<T>) => once(openSql(db.logins.superuser, { name: 'tests' }), work)

  /** Ends every connection of ours to the database, as a restart of the server does, and waits until they are gone. */
  const killAll = () =>
    asSuperuser(
      (sql) => sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where datname = current_database() and application_name like 'qudao%'`,
    )
  const countAsleep = async () => {
    const asleep = await asSuperuser(
      (sql) => sql`select from pg_stat_activity where datname = current_database() and query = 'select pg_sleep(30)'`,
    )
    return asleep.length
  }
  const outcome = (query: Promise<unknown>) =>
    query.then(
      () => 'answered',
      () => 'refused',
    )

  test('while a transaction waits for an answer: it is rejected, and the next ones succeed', async () => {
    const cut = outcome(inBrand(db, brand, (tx) => sqlOf(tx)`select pg_sleep(30)`))
    await expect.poll(countAsleep).toBe(1)
    await killAll()
    expect(await cut).toBe('refused')
    const numbers = [1, 2, 3, 4, 5, 6]
    const after = await Promise.all(numbers.map((n) => inBrand(db, brand, (tx) => sqlOf(tx)`select ${n}::int as n`)))
    expect(after.map(([row]) => row?.n)).toEqual(numbers)
  })

  test('while it waits for the first answer of a statement with parameters: it is rejected all the same', async () => {
    const asleep = outcome(
      inBrand(db, brand, (tx) => sqlOf(tx)`select pg_sleep(30) where ${Math.random()}::float8 >= 0`),
    )
    const isAsleep = () =>
      asSuperuser(
        (sql) => sql`select from pg_stat_activity where query like 'select pg_sleep(30) where%' and state = 'active'`,
      )
    await expect.poll(async () => (await isAsleep()).length).toBeGreaterThan(0)
    await killAll()
    expect(await asleep).toBe('refused')
  })

  test('while a transaction does other work: its next query is rejected and nothing else runs in it', async () => {
    // the caller is told at once; what its work still tries is another matter, and waited for by itself
    const tried = Promise.withResolvers<string>()
    const cut = inBrand(db, brand, async (tx) => {
      await sqlOf(tx)`select 1`
      await killAll()
      await expect.poll(() => outcome(sqlOf(tx)`select 1`)).toBe('refused')
      tried.resolve(outcome(sqlOf(tx)`insert into note values (99)`))
    })
    await expect(cut).rejects.toThrow()
    expect(await tried.promise).toBe('refused')
    expect(await db.owner`select id from note where id = 99`).toEqual([])
  })

  test('while nobody uses it: the next caller does not notice', async () => {
    await Promise.all([1, 2].map(() => readInBrand(db, brand, (sql) => sql`select pg_sleep(0.02)`)))
    await killAll()
    await new Promise((resolve) => setTimeout(resolve, 100))
    const rows = await Promise.all([1, 2].map((n) => readInBrand(db, brand, (sql) => sql`select ${n}::int as n`)))
    expect(rows.flat()).toEqual([{ n: 1 }, { n: 2 }])
  })
})

test('values travel as agreed: bigint, instants, dates, arrays, JSON with amounts', async () => {
  const at = new Date('2026-03-01T00:00:00.123Z')
  const [row] = await asOwner(
    db,
    (_, sql) => sql`
    select 9007199254740993 as big, ${at}::timestamptz as at, '2026-03-01'::date as day, 1.50::numeric as ratio,
      ${sql.array([1n, 2n])}::bigint[] as amounts, array['a,b', null, 'c"d'] as words,
      ${sql.array([at])}::timestamptz[] as instants, ${sql.json({ at: at.toISOString() })}::jsonb as document`,
  )
  expect(row).toEqual({
    big: 9007199254740993n,
    at,
    day: '2026-03-01',
    ratio: '1.50',
    amounts: [1n, 2n],
    words: ['a,b', null, 'c"d'],
    instants: [at],
    document: { at: at.toISOString() },
  })
})
