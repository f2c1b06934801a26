import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { listBalanceRows, listOpeningRows } from '../queries/openings.ts'

/** @throws DomainError `opening_import.not_found` */
export async function getOpeningDetails({ db }: Deps, actor: Member, id: Uuid) {
  const { rows, totals } = await listOpeningRows(db, actor, { id, take: 1 })
  const opening = rows[0]
  if (!opening) throw new DomainError('opening_import.not_found', 'no such opening import')
  return { opening, totals, balances: await listBalanceRows(db, actor, id) }
}
