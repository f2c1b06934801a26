import postgres from 'postgres'
import { type BrandActor, setActorSql } from './actor.ts'
import type { Database } from './database.ts'
import type { Sql } from './driver.ts'

/** A query that has not started. Its promise methods would start it too early, so a mere promise is refused. */
type Unsent = Promise<unknown> & { execute(): unknown }

type Answers<T extends Unsent | readonly Unsent[]> = T extends readonly Unsent[]
  ? { -readonly [K in keyof T]: Awaited<T[K]> }
  : Awaited<T>

/**
 * Runs reads for one actor in one read-only transaction and one round trip: BEGIN, the settings, the queries and
 * COMMIT leave together. `queries` returns tagged queries unawaited, one or a list, and their rows come back alike.
 *
 * Statements are prepared once per connection; the first use of each takes two round trips more.
 */
export function readInBrand<const T extends Unsent | readonly Unsent[]>(
  { lanes }: Pick<Database, 'lanes'>,
  actor: BrandActor,
  queries: (sql: Sql) => T,
): Promise<Answers<T>> {
  const settings = setActorSql(actor)
  return lanes.reads.use(async ({ sql, poison }) => {
    const unsent: Unsent | readonly Unsent[] = queries(sql)
    const list = isList(unsent) ? unsent : [unsent]
    const begin = sql.unsafe(`begin read only; ${settings}`).execute()
    for (const query of list) query.execute()
    // after a failed query the server turns this into a rollback
    const commit = sql.unsafe('commit').execute()
    const rows = (await settle([begin, ...list, commit], poison)).slice(1, -1)
    // safe because the rows stand in the order of the queries
    return (isList(unsent) ? rows : rows[0]) as Answers<T>
  })
}

const isList = (value: Unsent | readonly Unsent[]): value is readonly Unsent[] => Array.isArray(value)

async function settle(sent: readonly Promise<unknown>[], poison: () => void): Promise<unknown[]> {
  try {
    return await Promise.all(sent)
  } catch (error) {
    // the server answers every statement; after a failure on our side some are never answered
    if (error instanceof postgres.PostgresError) await Promise.allSettled(sent)
    else poison()
    throw error
  }
}
