import { sqlOf, type Tx } from '@qudao/db/client'

/** Lets a job's transaction take longer than a request may: a close or a back-test of a very large brand takes minutes. */
export async function allowLongWork(tx: Tx): Promise<void> {
  await sqlOf(tx).unsafe(`set local statement_timeout = '15min'; set local lock_timeout = '5min';
    set local idle_in_transaction_session_timeout = '10min'`)
}
