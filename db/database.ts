import type { Login } from './driver.ts'
import { type Lanes, openLanes } from './lanes.ts'
import { openStatements, type Statements } from './statements.ts'

export type ConnectSettings = {
  /** The serving login, bound by row-level security. */
  app: Login
  /** The login that owns the tables: migrations and bulk loads. */
  owner: Login
  /** Connections for single statements and reads in one round trip. */
  reads?: number
  /** Connections for writing transactions. */
  writes?: number
  /** Connections of the owner login. */
  owners?: number
}

export type Database = {
  /** Single statements of the serving login. */
  readonly app: Statements
  /** Single statements of the owner login. */
  readonly owner: Statements
  readonly lanes: Readonly<{ reads: Lanes; writes: Lanes; owners: Lanes }>
  close(): Promise<void>
}

/** Opens lazy connections of both logins. Nothing connects before it is used. */
export function connect({ app, owner, reads = 4, writes = 6, owners = 4 }: ConnectSettings): Database {
  const lanes = {
    reads: openLanes(app, reads, 'qudao read'),
    writes: openLanes(app, writes, 'qudao write'),
    owners: openLanes(owner, owners, 'qudao owner'),
  }
  return {
    app: openStatements(lanes.reads),
    owner: openStatements(lanes.owners),
    lanes,
    async close() {
      await Promise.all(Object.values(lanes).map((some) => some.close()))
    },
  }
}
