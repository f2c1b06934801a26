import { setTimeout as delay } from 'node:timers/promises'
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { type BrandActor, setActorSql, setScopeSql } from './actor.ts'
import type { Database } from './database.ts'
import type { TransactionSql } from './driver.ts'

/** "Only inside a transaction." */
export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0]

const actors = new WeakMap<Tx, BrandActor>()

/**
 * Runs `work` in a transaction of the serving login that sees and writes only what the actor may.
 * A transaction that lost against another (serialisation failure, deadlock) runs again from the start, so `work` must
 * have no effect outside `tx`.
 */
export function inBrand<T>(
  { lanes }: Pick<Database, 'lanes'>,
  actor: BrandActor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const settings = setActorSql(actor)
  return againAfterConflict(() =>
    lanes.writes.use(({ drizzle }) =>
      drizzle.transaction(async (tx) => {
        await sqlOf(tx).unsafe(settings)
        actors.set(tx, actor)
        return work(tx)
      }),
    ),
  )
}

/**
 * Lets one piece of work inside a partner's transaction read what only the brand may, such as the rules behind a
 * quote. Every call is a place where a partner's request crosses the line: keep `work` small and return no rows of others.
 * Nothing else may use `tx` meanwhile.
 *
 * @throws Error if `tx` does not come from inBrand
 */
export async function asBrand<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const actor = actors.get(tx)
  if (!actor) throw new Error('asBrand needs a transaction opened by inBrand')
  const connection = sqlOf(tx)
  await connection.unsafe(setScopeSql('brand'))
  try {
    return await work(tx)
  } finally {
    // on an aborted transaction this fails too, and everything is rolled back anyway
    await connection.unsafe(setScopeSql(actor.scope)).catch(() => {})
  }
}

/**
 * Runs `work` as the login that owns the tables, which row-level security does not bind: for migrations and bulk COPY.
 * Every statement in it must name its brand.
 */
export function asOwner<T>(
  { lanes }: Pick<Database, 'lanes'>,
  work: (tx: Tx, connection: TransactionSql) => Promise<T>,
): Promise<T> {
  return lanes.owners.use(({ drizzle }) => drizzle.transaction((tx) => work(tx, sqlOf(tx))))
}

/** The driver's own connection of a Drizzle transaction, for tagged SQL and COPY. */
export function sqlOf(tx: Tx): TransactionSql {
  // safe because Drizzle keeps the postgres.js transaction it wraps as its session's client
  return (tx._.session as unknown as { client: TransactionSql }).client
}

const TRIES = 4
const CONFLICTS = new Set(['40001', '40P01'])

async function againAfterConflict<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (attempt === TRIES || !isConflict(error)) throw error
      await delay(Math.random() * 20 * attempt)
    }
  }
}

const isConflict = (error: unknown): boolean =>
  error instanceof Error && (CONFLICTS.has(String('code' in error && error.code)) || isConflict(error.cause))
