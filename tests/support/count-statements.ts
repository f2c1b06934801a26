import { sqlOf, type Tx } from '@qudao/db/client'

type Statement = { executed: boolean; handle: () => Promise<void> }

/** How many statements go to the database while `work` runs: of every connection, so nothing else may run meanwhile. */
export async function countStatements(tx: Tx, work: () => Promise<unknown>): Promise<number> {
  // safe because a statement of the driver is sent by `handle`, once, however often it is waited for
  const statements: Statement = Object.getPrototypeOf(sqlOf(tx)`select 1`)
  const { handle } = statements
  let count = 0
  statements.handle = function counted(this: Statement) {
    if (!this.executed) count++
    return handle.call(this)
  }
  try {
    await work()
  } finally {
    statements.handle = handle
  }
  return count
}
