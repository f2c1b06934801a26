import { asOwner, inBrand, readInBrand, sqlOf } from '@qudao/db/client'
import { APP_ROLE, OWNER_ROLE } from '@qudao/db/roles'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../../support/postgres.ts'

const USER = '01890000-0000-7000-8000-000000000001'
const PARTNER = '01890000-0000-7000-8000-00000000000a'
const SETTINGS = { minimumPayoutMinor: '0' }

let db: TestDatabase
let ours = 0
let theirs = 0

beforeAll(async () => {
  db = await createDatabase()
  ;[ours, theirs] = await asOwner(db, async (_, sql) => {
    await sql`insert into "user" (id, name) values (${USER}, '甲')`
    const brands = await sql<{ id: number }[]>`
      insert into brand (slug, name, settings) values ('ours', '山隐', ${sql.json(SETTINGS)}), ('theirs', '别家', ${sql.json(SETTINGS)})
      returning id`
    for (const { id } of brands) {
      await sql`insert into member (brand_id, id, user_id, role) values (${id}, ${USER}, ${USER}, 'owner')`
    }
    return brands.map(({ id }) => id) as [number, number]
  })
})
afterAll(() => db[Symbol.asyncDispose]())

describe('the serving login', () => {
  test.each([APP_ROLE, OWNER_ROLE])('%s has no power over the server and is a member of nothing', async (role) => {
    const [attributes] = await db.owner`
      select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls from pg_roles where rolname = ${role}`
    expect(Object.values(attributes ?? {})).toEqual([false, false, false, false, false])
    expect(
      await db.owner`
      select from pg_auth_members join pg_roles on pg_roles.oid = member where rolname = ${role}`,
    ).toHaveLength(0)
  })

  test('owns nothing', async () => {
    expect(
      await db.owner`
      select s.classid::regclass::text as kind, s.objid from pg_shdepend s join pg_roles r on r.oid = s.refobjid
      where r.rolname = ${APP_ROLE} and s.deptype = 'o'`,
    ).toEqual([])
  })

  test('may create nothing: no schema, no table, no temporary table, no extension', async () => {
    for (const statement of [
      'create schema mine',
      'create table public.mine (id int)',
      'create temporary table mine (id int)',
      'create extension pg_trgm',
      'create role mine',
    ]) {
      await expect(db.app.unsafe(statement), statement).rejects.toThrow(/permission denied/)
    }
  })

  test('sees nothing until it says for whom it works', async () => {
    expect(await db.app`select from member`).toHaveLength(0)
    await expect(
      db.app`insert into member (brand_id, id, user_id, role) values (${ours}, ${PARTNER}, ${USER}, 'viewer')`,
    ).rejects.toThrow('row-level security')
  })

  test.each([
    { name: 'a brand without a scope', settings: () => `set local app.brand_id = '${ours}'` },
    { name: 'a scope without a brand', settings: () => "set local app.scope = 'brand'" },
    { name: 'a partner', settings: () => `set local app.brand_id = '${ours}'; set local app.scope = '${PARTNER}'` },
  ])('sees no member as $name', async ({ settings }) => {
    const answers = await db.app.unsafe(`begin; ${settings()}; select id from member; commit`)
    expect((answers as unknown as unknown[][]).flat()).toEqual([])
  })

  test('sees its own brand only, whatever it asks for', async () => {
    const rows = await readInBrand(db, { brandId: ours, scope: 'brand' }, (sql) => sql`select brand_id from member`)
    expect(rows).toEqual([{ brand_id: ours }])
  })

  test('cannot write into another brand, nor move a row there', async () => {
    const actor = { brandId: ours, scope: 'brand' } as const
    const insert = inBrand(
      db,
      actor,
      (tx) =>
        sqlOf(tx)`insert into member (brand_id, id, user_id, role) values (${theirs}, ${PARTNER}, ${USER}, 'viewer')`,
    )
    await expect(insert).rejects.toMatchObject({ code: '42501' })
    const move = inBrand(db, actor, (tx) => sqlOf(tx)`update member set brand_id = ${theirs}`)
    await expect(move).rejects.toMatchObject({ code: '42501' })
  })
})

test('the owner login sees every brand, for migrations and bulk loads', async () => {
  expect(await db.owner`select brand_id from member order by 1`).toEqual([{ brand_id: ours }, { brand_id: theirs }])
})
