import { sqlOf, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'

export type DecisionRow = Readonly<{
  id: Uuid
  preparedBy: Uuid
  reviewedBy: Uuid | null
  approvedBy: Uuid | null
  /** Who wrote the adjustments on it: they cannot approve them. */
  adjustedBy: readonly Uuid[]
}>

/**
 * Locks the statements that are still undecided and returns all of them. Once approved, a statement is out of reach of
 * any update, its lock included, so two people who decide at once follow each other and the second sees the first.
 */
export async function lockForDecision(
  tx: Tx,
  brandId: number,
  of: { ids: readonly Uuid[] } | { settlementId: Uuid },
): Promise<DecisionRow[]> {
  const sql = sqlOf(tx)
  const which =
    'ids' in of ? sql`and st.id = any(${[...of.ids]}::uuid[])` : sql`and st.settlement_id = ${of.settlementId}`
  await sql`
    select id from statement st where st.brand_id = ${brandId} ${which} and st.approved_at is null
    order by id for no key update`
  return sql<DecisionRow[]>`
    select st.id, st.prepared_by as "preparedBy", st.reviewed_by as "reviewedBy", st.approved_by as "approvedBy",
      array(select distinct e.created_by::text from statement_entry se
        join entry e on e.brand_id = se.brand_id and e.id = se.entry_id
        where se.brand_id = st.brand_id and se.statement_id = st.id and e.kind = 'adjustment'
          and st.adjusted_minor <> 0) as "adjustedBy"
    from statement st where st.brand_id = ${brandId} ${which} order by st.id`
}

type Mark = Readonly<{ ids: readonly Uuid[]; by: Uuid; at: Date }>

export async function markReviewed(tx: Tx, brandId: number, { ids, by, at }: Mark): Promise<void> {
  await sqlOf(tx)`
    update statement set reviewed_by = ${by}, reviewed_at = ${at}, returned_reason = null
    where brand_id = ${brandId} and id = any(${[...ids]}::uuid[])`
}

export async function markApproved(tx: Tx, brandId: number, { ids, by, at }: Mark): Promise<void> {
  await sqlOf(tx)`
    update statement set approved_by = ${by}, approved_at = ${at}
    where brand_id = ${brandId} and id = any(${[...ids]}::uuid[])`
}

export async function markReturned(tx: Tx, brandId: number, id: Uuid, reason: string): Promise<void> {
  await sqlOf(tx)`
    update statement set reviewed_by = null, reviewed_at = null, returned_reason = ${reason}
    where brand_id = ${brandId} and id = ${id}`
}
