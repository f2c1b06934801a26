import type { RouteDef } from '../platform/route.ts'
import { createListView } from './routes/create-list-view.ts'
import { exportList } from './routes/export-list.ts'
import { listListViews } from './routes/list-list-views.ts'
import { removeListView } from './routes/remove-list-view.ts'
import { updateListView } from './routes/update-list-view.ts'

export const routes: readonly RouteDef[] = [listListViews, createListView, updateListView, removeListView, exportList]
