import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { type Login, openSql, type Sql, useCodecs } from './driver.ts'
import { type Lanes, openLanes } from './lanes.ts'

export type ConnectSettings = {
  /** The serving login, bound by row-level security. */
  app: Login
  /** The login that owns the tables: migrations and bulk loads. */
  owner: Login
  /** Connections for writing transactions of the serving login. */
  poolSize?: number
  /** Connections for reads, each answering one call at a time. */
  lanes?: number
}

export type Database = {
  readonly app: Sql
  readonly owner: Sql
  readonly lanes: Lanes
  readonly appDrizzle: PostgresJsDatabase
  readonly ownerDrizzle: PostgresJsDatabase
  close(): Promise<void>
}

/** Opens lazy clients for both logins. Nothing connects before it is used. */
export function connect({ app, owner, poolSize = 8, lanes = 4 }: ConnectSettings): Database {
  const appSql = openSql(app, { max: poolSize, name: 'qudao' })
  const ownerSql = openSql(owner, { max: 4, name: 'qudao owner' })
  const readLanes = openLanes(app, lanes, 'qudao read')
  return {
    app: appSql,
    owner: ownerSql,
    lanes: readLanes,
    appDrizzle: openDrizzle(appSql),
    ownerDrizzle: openDrizzle(ownerSql),
    async close() {
      await Promise.all([appSql.end({ timeout: 5 }), ownerSql.end({ timeout: 5 }), readLanes.close()])
    },
  }
}

function openDrizzle(client: Sql): PostgresJsDatabase {
  const database = drizzle(client, { casing: 'snake_case' })
  useCodecs(client)
  return database
}
