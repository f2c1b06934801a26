import { sqlOf, type Tx } from '@qudao/db/client'

/**
 * Runs statements over all entries of a brand with joins that read each table once. In the transaction that writes
 * hundreds of thousands of rows their tables look empty to the planner, and a row-by-row join of two of them takes
 * hours instead of seconds.
 */
export async function joinInSets<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sqlOf(tx).unsafe(`set local enable_nestloop = off; set local work_mem = '128MB'`)
  const result = await work()
  await sqlOf(tx).unsafe('set local enable_nestloop = on; set local work_mem to default')
  return result
}
