import type { Tx } from '@qudao/db/client'
import type { CatalogueState } from '@qudao/db/schema'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { confirmRows } from '../queries/changes.ts'

type Subject = Readonly<
  { type: 'product'; action: 'catalogue.confirm_product' } | { type: 'shop'; action: 'catalogue.confirm_shop' }
>
type Locked = Readonly<{ id: Uuid; name: string; state: CatalogueState }>

/** Makes active what is a draft among locked rows, each in the day book. Answers how many there were. */
export async function confirmDrafts(
  { now }: Deps,
  tx: Tx,
  actor: Member,
  { type, action }: Subject,
  rows: readonly Locked[],
): Promise<number> {
  const at = now()
  const drafts = rows.filter(({ state }) => state === 'draft')
  const ids = drafts.map(({ id }) => id)
  if (ids.length > 0) await confirmRows(tx, actor.brandId, type, ids, { at, by: actor.memberId })
  const change = { before: { state: 'draft' }, after: { state: 'active' } }
  for (const { id, name } of drafts) {
    await audit(tx, actor, at, { action, subject: { type, id }, summary: { name, ...change } })
  }
  return drafts.length
}
