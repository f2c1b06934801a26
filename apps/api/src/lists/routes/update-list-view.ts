import { brandRoute } from '../../platform/route.ts'
import { toListView } from '../presenter.ts'
import { ListView, ListViewChanges, ListViewId } from '../schemas.ts'
import { updateListView as update } from '../service/views.ts'

export const updateListView = brandRoute(
  {
    operationId: 'updateListView',
    permission: 'brand.read',
    summary: 'Rename a view, keep other filters in it, or share it',
    method: 'patch',
    path: '/list-views/{id}',
    params: ListViewId,
    body: ListViewChanges,
    answer: { description: 'The view', schema: ListView },
    refuses: ['list_view.not_found', 'list_view.name_taken', 'list_view.too_many', 'list_view.holds_number'],
  },
  async ({ deps, actor, valid: { params, body } }) => toListView(actor)(await update(deps, actor, params.id, body)),
)
