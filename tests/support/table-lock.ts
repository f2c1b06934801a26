import { setTimeout as delay } from 'node:timers/promises'
import type { Login } from '@qudao/db/client'
import { openSql } from '@qudao/db/driver'

export type TableLock = AsyncDisposable & {
  /** Until somebody stands before the table and wants to write. */
  untilSomebodyWaits(): Promise<void>
}

/** Lets nobody write into a table until it is disposed: whatever writes there stops at that very point. */
export async function lockTable(owner: Login, table: string): Promise<TableLock> {
  const sql = openSql(owner, { name: 'blocker' })
  const watch = openSql(owner, { name: 'watcher' })
  await sql`begin`
  await sql.unsafe(`lock table ${table} in share mode`)
  return {
    async untilSomebodyWaits() {
      for (let tries = 0; tries < 1200; tries++) {
        const waiting = await watch`select from pg_locks where not granted and relation = ${table}::regclass
          and database = (select oid from pg_database where datname = current_database())`
        if (waiting.length > 0) return
        await delay(50)
      }
      throw new Error(`nobody came to ${table}`)
    },
    async [Symbol.asyncDispose]() {
      // its server may be gone: then the lock is too
      await sql`rollback`.catch(() => {})
      await Promise.all([sql.end({ timeout: 1 }), watch.end({ timeout: 1 })])
    },
  }
}
