import { readInBrand, sqlOf, type Tx } from '@qudao/db/client'
import { payoutOutcome } from '@qudao/db/schema'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'

type OutcomeRow = typeof payoutOutcome.$inferInsert

export async function insertOutcomes(tx: Tx, rows: readonly OutcomeRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += 2_000) await tx.insert(payoutOutcome).values(rows.slice(i, i + 2_000))
}

/** Payments take over what their newest outcome says, all in one statement. */
export async function markSettled(tx: Tx, brandId: number, lineIds: readonly Uuid[]): Promise<void> {
  await sqlOf(tx)`
    update payout_line l set status = o.outcome, reason = o.reason, flow_no = o.flow_no, settled_at = o.at,
      document_id = o.document_id
    from (
      select distinct on (line_id) * from payout_outcome
      where brand_id = ${brandId} and line_id = any(${[...lineIds]}::uuid[]) and outcome <> 'return_asked'
      order by line_id, outcome desc
    ) o
    where l.brand_id = ${brandId} and l.id = o.line_id`
}

export type ReturnRequest = Readonly<{ lineId: Uuid; askedBy: Uuid; reason: string }>

/** Payments of a batch whose return somebody has asked for. */
export async function returnRequestsOf(
  tx: Tx,
  brandId: number,
  batchId: Uuid,
): Promise<ReadonlyMap<Uuid, ReturnRequest>> {
  const rows = await sqlOf(tx)<ReturnRequest[]>`
    select o.line_id as "lineId", o.told_by as "askedBy", o.reason
    from payout_outcome o join payout_line l on l.brand_id = o.brand_id and l.id = o.line_id
    where o.brand_id = ${brandId} and l.batch_id = ${batchId} and o.outcome = 'return_asked'`
  return new Map(rows.map((row) => [row.lineId, row]))
}

export type AskedReturn = Readonly<{ lineId: Uuid; by: string; askedBy: Uuid; at: Date; reason: string }>

/** Returns of paid money that wait for a second person, with who asked for them. */
export function listAskedReturns(
  deps: Deps,
  actor: { brandId: number; scope: 'brand' },
  batchId: Uuid,
): Promise<AskedReturn[]> {
  return readInBrand(
    deps.db,
    actor,
    (q) => q<AskedReturn[]>`
      select o.line_id as "lineId", u.name as by, o.told_by as "askedBy", o.at, o.reason
      from payout_outcome o
      join payout_line l on l.brand_id = o.brand_id and l.id = o.line_id and l.status = 'paid'
      join member m on m.brand_id = o.brand_id and m.id = o.told_by
      join "user" u on u.id = m.user_id
      where o.brand_id = ${actor.brandId} and l.batch_id = ${batchId} and o.outcome = 'return_asked'`,
  )
}
