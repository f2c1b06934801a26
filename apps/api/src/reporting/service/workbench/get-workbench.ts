import { can, type Member } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { rolesWith } from '../../../platform/permissions.ts'
import { readStart } from '../../queries/workbench/start.ts'
import { listTasks } from './list-tasks.ts'
import { readMonthFigures } from './month-figures.ts'

/** What waits for a member, how far the brand's set-up is, and the figures of its newest month. */
export async function getWorkbench(deps: Deps, actor: Member) {
  const [tasks, months, start] = await Promise.all([
    listTasks(deps, actor),
    can(actor, 'orders.read') ? readMonthFigures(deps, actor) : [],
    actor.ownPartnersOnly
      ? null
      : readStart(deps.db, actor, {
          approving: rolesWith('payouts.approve'),
          closing: rolesWith('settlements.close'),
          approvingStatements: rolesWith('settlements.approve'),
          at: deps.now(),
        }),
  ])
  return { tasks, months, start }
}
