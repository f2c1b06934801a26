import type { TransactionSql } from '@qudao/db/client'

/** Makes the transaction see one moment and write nothing, for as long as it takes. Its first statement. */
export async function beginSnapshot(sql: TransactionSql): Promise<void> {
  await sql.unsafe(`set transaction isolation level repeatable read, read only; set local statement_timeout = 0;
    set local idle_in_transaction_session_timeout = 0`)
}
