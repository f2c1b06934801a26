import { sqlOf, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import type { BatchRow } from './batches.ts'

export type Figures = {
  id: Uuid
  period: string
  openingMinor: bigint
  earnedMinor: bigint
  reversedMinor: bigint
  adjustedMinor: bigint
  closingMinor: bigint
  entryCount: number
}

export async function statementFigures(
  tx: Tx,
  brandId: number,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Figures>> {
  const rows = await sqlOf(tx)<Figures[]>`
    select s.id, s.period, s.opening_minor as "openingMinor", s.earned_minor as "earnedMinor", s.reversed_minor as "reversedMinor",
      s.adjusted_minor as "adjustedMinor", s.closing_minor as "closingMinor",
      (select count(*)::int from statement_entry e where e.brand_id = s.brand_id and e.statement_id = s.id) as "entryCount"
    from statement s where s.brand_id = ${brandId} and s.id = any(${[...ids]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

export async function namesOf(
  tx: Tx,
  brandId: number,
  memberIds: readonly (Uuid | null)[],
): Promise<ReadonlyMap<Uuid, string>> {
  const ids = memberIds.filter((id) => id !== null)
  const rows = await sqlOf(tx)<{ id: Uuid; name: string }[]>`
    select m.id, u.name from member m join "user" u on u.id = m.user_id
    where m.brand_id = ${brandId} and m.id = any(${ids}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * The reconciled batches whose papers count payments of this one that failed or came back since: they left later in the
 * same month and paid labour income to the same people. In the order in which they left.
 */
export async function batchesAfter(tx: Tx, { brandId, id, currency, payMonth, exportedAt }: BatchRow): Promise<Uuid[]> {
  const rows = await sqlOf(tx)<{ id: Uuid }[]>`
    select b.id from payout_batch b
    where b.brand_id = ${brandId} and b.currency = ${currency} and b.pay_month = ${payMonth}
      and b.status = 'reconciled' and b.exported_at > ${exportedAt}
      and exists (
        select from payout_line paid
        join payout_line gone on gone.brand_id = paid.brand_id and gone.payee_key = paid.payee_key
        where paid.brand_id = b.brand_id and paid.batch_id = b.id and paid.status = 'paid' and paid.labour_income
          and gone.batch_id = ${id} and gone.status = 'returned' and gone.labour_income
      )
    order by b.exported_at, b.id`
  return rows.map((row) => row.id)
}
