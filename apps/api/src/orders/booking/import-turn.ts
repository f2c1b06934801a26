import { type Database, inBrand, sqlOf, type Tx } from '@qudao/db/client'

/**
 * Runs work as the only import of its brand, in all processes: two files confirmed at once follow each other. The lock
 * lives in an otherwise idle transaction, so it is gone when this process or its connection is. It is one of the
 * serving login: those of the owner are for the pieces, which would wait for it otherwise.
 */
export function withImportTurn<T>(db: Database, brandId: number, work: () => Promise<T>): Promise<T> {
  return inBrand(db, { brandId, scope: 'brand' }, async (tx) => {
    await waitAsLongAsItTakes(tx)
    await sqlOf(tx)`select pg_advisory_xact_lock(hashtext('qudao.import'), ${brandId}::int)`
    return work()
  })
}

/** The same, unless somebody has the turn: then nothing is done and `undefined` answered. */
export function withFreeImportTurn<T>(db: Database, brandId: number, work: () => Promise<T>): Promise<T | undefined> {
  return inBrand(db, { brandId, scope: 'brand' }, async (tx) => {
    await waitAsLongAsItTakes(tx)
    const [row] = await sqlOf(tx)<{ taken: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtext('qudao.import'), ${brandId}::int) as taken`
    return row?.taken ? work() : undefined
  })
}

async function waitAsLongAsItTakes(tx: Tx): Promise<void> {
  await sqlOf(tx).unsafe(
    'set local lock_timeout = 0; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0',
  )
}
