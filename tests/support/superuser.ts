import { openSql, type Sql } from '@qudao/db/driver'
import { inject } from 'vitest'
import { once } from './postgres.ts'
import type { World } from './world.ts'

/** Does what nobody can do in service: changes rows of a throw-away database past every rule. */
export async function asSuperuser<T>({ db }: Pick<World, 'db'>, work: (sql: Sql) => Promise<T>): Promise<T> {
  const { host, superuser: user } = inject('postgres')
  const [row] = await db.owner<{ database: string }[]>`select current_database() as database`
  return once(openSql({ host, user, database: row!.database }, { name: 'tests' }), async (sql) => {
    await sql`set session_replication_role = replica`
    return work(sql)
  })
}

/** Breaks rows of one table of one brand for the time of `work`, then puts them back. */
export async function whileBroken<T>(
  world: World,
  table: string,
  statement: string,
  work: () => Promise<T>,
): Promise<T> {
  const own = `brand_id = ${world.brandId}`
  await asSuperuser(world, async (sql) => {
    await sql.unsafe(`create table kept as select * from ${table} where ${own}`)
    await sql.unsafe(statement)
  })
  try {
    return await work()
  } finally {
    await asSuperuser(world, (sql) =>
      sql.unsafe(`delete from ${table} where ${own}; insert into ${table} select * from kept; drop table kept`),
    )
  }
}
