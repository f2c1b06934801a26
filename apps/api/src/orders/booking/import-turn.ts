import { asOwner, type Database, type TransactionSql } from '@qudao/db/client'

/**
 * Runs work as the only import of its brand, in all processes: two files confirmed at once follow each other. The lock
 * lives in an otherwise idle transaction, so it is gone when this process or its connection is.
 */
export function withImportTurn<T>(db: Database, brandId: number, work: () => Promise<T>): Promise<T> {
  return asOwner(db, async (_tx, sql) => {
    await waitAsLongAsItTakes(sql)
    await sql`select pg_advisory_xact_lock(hashtext('qudao.import'), ${brandId}::int)`
    return work()
  })
}

/** The same, unless somebody has the turn: then nothing is done and `undefined` answered. */
export function withFreeImportTurn<T>(db: Database, brandId: number, work: () => Promise<T>): Promise<T | undefined> {
  return asOwner(db, async (_tx, sql) => {
    await waitAsLongAsItTakes(sql)
    const [row] = await sql<{ taken: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtext('qudao.import'), ${brandId}::int) as taken`
    return row?.taken ? work() : undefined
  })
}

async function waitAsLongAsItTakes(sql: TransactionSql): Promise<void> {
  await sql.unsafe(
    'set local lock_timeout = 0; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0',
  )
}
