import { DomainError } from '../../domain/errors.ts'
import type { Member, PartnerActor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { type EntryFilter, type EntryRow, listEntryRows } from '../queries/list-entries.ts'
import { readFor } from '../visible.ts'

/** One page of entries with one more row, newest first; a partner gets their own, a channel manager those in their care. */
export function listEntries(
  deps: Deps,
  actor: Member | PartnerActor,
  filter: EntryFilter,
  limit: number,
): Promise<EntryRow[]> {
  return readFor(deps, actor, (tx, visible) => listEntryRows(tx, actor.brandId, visible, filter, limit + 1))
}

/** @throws DomainError `entry.not_found`, also for one the actor may not see */
export async function getEntry(deps: Deps, actor: Member | PartnerActor, id: Uuid): Promise<EntryRow> {
  const [row] = await listEntries(deps, actor, { id }, 1)
  if (!row) throw new DomainError('entry.not_found', 'no such entry', { id })
  return row
}
