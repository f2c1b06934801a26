import { can, type Member } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Permission } from '../../../platform/permissions.ts'
import { batchTasks, failedPaymentTasks, monthsToClose, payoutsToPrepare, statementTasks } from './money-tasks.ts'
import { exceptionTasks, openingTasks, partnerTasks } from './record-tasks.ts'
import { byUrgency, type Task } from './task.ts'

type Source = Readonly<{ any: readonly Permission[]; find: (deps: Deps, actor: Member) => Promise<Task[]> }>

/** Where work comes from, and who can do it: any one of these permissions. */
const SOURCES: readonly Source[] = [
  { any: ['orders.import'], find: exceptionTasks },
  { any: ['settlements.close'], find: monthsToClose },
  { any: ['settlements.review', 'settlements.approve'], find: statementTasks },
  { any: ['payouts.prepare'], find: payoutsToPrepare },
  { any: ['payouts.prepare', 'payouts.export'], find: failedPaymentTasks },
  { any: ['payouts.approve', 'payouts.export'], find: batchTasks },
  { any: ['partners.approve_opening'], find: openingTasks },
  { any: ['partners.manage'], find: partnerTasks },
]

/** What waits for a member: only what their role can do, and nothing they prepared and another must approve. */
export async function listTasks(deps: Deps, actor: Member): Promise<Task[]> {
  const own = SOURCES.filter(({ any }) => any.some((permission) => can(actor, permission)))
  const found = await Promise.all(own.map(({ find }) => find(deps, actor)))
  return found.flat().toSorted(byUrgency)
}
