import type { TransactionSql } from '@qudao/db/client'

/**
 * Makes the transaction see one moment and write nothing, for as long as it takes. Its first statement.
 *
 * Joins read each table once: right after a load the tables look small to the planner, and comparing all rows of two
 * of them one by one takes minutes instead of a moment.
 */
export async function beginSnapshot(sql: TransactionSql): Promise<void> {
  await sql.unsafe(`set transaction isolation level repeatable read, read only; set local statement_timeout = 0;
    set local idle_in_transaction_session_timeout = 0; set local enable_nestloop = off; set local work_mem = '64MB'`)
}
