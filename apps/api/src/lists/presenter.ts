import type { Member } from '../platform/actor.ts'
import { toPublicId } from '../platform/ids.ts'
import type { ListViewRow } from './queries.ts'
import { mayChangeView } from './service/views.ts'

export const toListView = (actor: Member) => (row: ListViewRow) => ({
  id: toPublicId('lvw', row.id),
  list: row.list,
  name: row.name,
  query: row.query,
  isShared: row.isShared,
  mayChange: mayChangeView(actor, row),
})
