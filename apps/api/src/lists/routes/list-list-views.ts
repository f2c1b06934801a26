import { brandRoute } from '../../platform/route.ts'
import { toListView } from '../presenter.ts'
import { ListViews } from '../schemas.ts'
import { listViews } from '../service/views.ts'

export const listListViews = brandRoute(
  {
    operationId: 'listListViews',
    permission: 'brand.read',
    summary: 'Saved views of lists: my own and those of the brand, of the lists I may see',
    method: 'get',
    path: '/list-views',
    answer: { description: 'All of them, oldest first', schema: ListViews },
  },
  async ({ deps, actor }) => ({ items: (await listViews(deps, actor)).map(toListView(actor)) }),
)
