import { brandRoute } from '../../platform/route.ts'
import { ListViewId } from '../schemas.ts'
import { removeListView as remove } from '../service/views.ts'

export const removeListView = brandRoute(
  {
    operationId: 'removeListView',
    permission: 'brand.read',
    summary: 'Remove a view; the list itself stays as it is',
    method: 'delete',
    path: '/list-views/{id}',
    params: ListViewId,
    answer: { status: 204, description: 'It is gone' },
    refuses: ['list_view.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    await remove(deps, actor, params.id)
    return undefined
  },
)
