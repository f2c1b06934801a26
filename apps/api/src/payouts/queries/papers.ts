import { sqlOf, type Tx } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'

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
