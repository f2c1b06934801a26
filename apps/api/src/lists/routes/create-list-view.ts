import { brandRoute } from '../../platform/route.ts'
import { toListView } from '../presenter.ts'
import { ListView, NewListView } from '../schemas.ts'
import { createListView as create } from '../service/views.ts'

export const createListView = brandRoute(
  {
    operationId: 'createListView',
    permission: 'brand.read',
    summary: 'Save how a list is looked at, for me or, with views.share, for the brand',
    description: 'It needs the permission of the list.',
    method: 'post',
    path: '/list-views',
    body: NewListView,
    answer: { status: 201, description: 'The view', schema: ListView },
    refuses: ['list_view.name_taken', 'list_view.too_many', 'list_view.holds_number'],
  },
  async ({ deps, actor, valid: { body } }) => toListView(actor)(await create(deps, actor, body)),
)
