import { sqlOf, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import { rolesWith } from '../../platform/permissions.ts'

export type Approver = Readonly<{ id: Uuid; name: string }>

/** Who could approve what `preparer` closes: everybody else with the permission who still works for the brand. */
export async function listApproversBeside(tx: Tx, brandId: number, preparer: Uuid): Promise<Approver[]> {
  return sqlOf(tx)<Approver[]>`
    select m.id, u.name from member m join "user" u on u.id = m.user_id
    where m.brand_id = ${brandId} and m.disabled_at is null
      and m.role = any(${[...rolesWith('settlements.approve')]}::text[]) and m.id <> ${preparer}
    order by m.id`
}

/** Who can approve a statement: nobody who prepared, reviewed or adjusted it. */
export async function listApproversOf(tx: Tx, brandId: number, statementId: Uuid): Promise<Approver[]> {
  return sqlOf(tx)<Approver[]>`
    select m.id, u.name from statement st
      join member m on m.brand_id = st.brand_id and m.id <> st.prepared_by
        and m.id is distinct from st.reviewed_by and m.disabled_at is null
        and m.role = any(${[...rolesWith('settlements.approve')]}::text[])
      join "user" u on u.id = m.user_id
    where st.brand_id = ${brandId} and st.id = ${statementId} and not exists (
      select from statement_entry se join entry e on e.brand_id = se.brand_id and e.id = se.entry_id
      where se.brand_id = st.brand_id and se.statement_id = st.id and e.kind = 'adjustment'
        and st.adjusted_minor <> 0 and e.created_by = m.id)
    order by m.id`
}
