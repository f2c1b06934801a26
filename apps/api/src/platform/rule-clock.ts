import { sqlOf, type Tx } from '@qudao/db/client'

/**
 * When something that commission follows from is recorded: a plan, a grade, the owner of a slot. It is after every
 * import confirmed so far, whatever the clock says: an import is judged by what was recorded up to its confirmation and
 * a replay must find the same, so a clock that was set back must not slip a new rule under a file that has been taken
 * in. No import is confirmed until the transaction ends.
 */
export async function recordingInstant(tx: Tx, brandId: number, now: Date): Promise<Date> {
  const sql = sqlOf(tx)
  await sql`select pg_advisory_xact_lock(hashtext('qudao.import.position'), ${brandId}::int)`
  const [row] = await sql<{ at: Date }[]>`
    select greatest(${now}::timestamptz, (
      select max(confirmed_at) + interval '1 millisecond' from order_import where brand_id = ${brandId})) as at`
  return row?.at ?? now
}
