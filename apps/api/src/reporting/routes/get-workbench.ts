import { brandRoute } from '../../platform/route.ts'
import { toMonthFigures, toTask } from '../presenter.ts'
import { Workbench } from '../schemas.ts'
import { getWorkbench as get } from '../service/workbench/get-workbench.ts'

export const getWorkbench = brandRoute(
  {
    operationId: 'getWorkbench',
    permission: 'brand.read',
    summary: 'What waits for me, how far the set-up is, and the figures of the newest month',
    method: 'get',
    path: '/workbench',
    answer: { description: 'As far as the role may see', schema: Workbench },
  },
  async ({ deps, actor }) => {
    const { tasks, months, start } = await get(deps, actor)
    return { tasks: tasks.map(toTask), months: months.map(toMonthFigures), start }
  },
)
